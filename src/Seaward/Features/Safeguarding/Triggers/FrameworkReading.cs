namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>A framework, or every reason why the text is not one.</summary>
public sealed record FrameworkReading(Framework? Framework, IReadOnlyList<FrameworkProblem> Problems)
{
    internal FrameworkParts? Parts { get; init; }

    /// <summary>On which line a fact, a trigger, a level or a key of the never list stands.</summary>
    public int Line(string kind, string key) => Parts?.Lines.GetValueOrDefault($"{kind} {key}".TrimEnd(), 1) ?? 1;
}

/// <summary>What is wrong on one line: a words key with its values.</summary>
public sealed record FrameworkProblem(int Line, string Key, IReadOnlyList<string> Values);

internal sealed class FrameworkProblems
{
    private readonly List<FrameworkProblem> found = [];

    public bool Any => found.Count > 0;

    public IReadOnlyList<FrameworkProblem> Sorted => [.. found.Distinct().OrderBy(p => p.Line)];

    public void Add(int line, string key, params string[] values) => found.Add(new(line, $"framework.problem.{key}", values));
}

/// <summary>What the text says, with the line of each key, before it is checked as a whole.</summary>
internal sealed record FrameworkParts
{
    public string Name { get; set; } = "";
    public string Version { get; set; } = "";
    public List<Level> Levels { get; } = [];
    public List<Fact> Facts { get; } = [];
    public List<Trigger> Triggers { get; } = [];
    public List<string> NeverOnTheirOwn { get; } = [];

    /// <summary>Lines by "level KEY", "fact KEY", "trigger ID", "never KEY".</summary>
    public Dictionary<string, int> Lines { get; } = [];
    public int NeverLine { get; set; } = 1;
    public Dictionary<string, string> Words { get; } = [];

    public Fact? Fact(string key) => Facts.Concat(ImmediateDanger.Facts).FirstOrDefault(fact => fact.Key == key);

    /// <summary>The keys of all sentences that belong to this list.</summary>
    public IEnumerable<string> Spoken() =>
    [
        .. Facts.SelectMany(Spoken), .. Triggers.Select(t => $"trigger.{t.Id}.says"), .. Levels.Select(l => $"level.{l.Key}.name"), .. NeverOnTheirOwn.Select(k => $"never.{k}.says"),
    ];

    public static IEnumerable<string> Spoken(Fact fact) => [$"fact.{fact.Key}.asks", $"fact.{fact.Key}.label", .. fact.Choices.Select(c => $"choice.{fact.Key}.{c}")];
}
