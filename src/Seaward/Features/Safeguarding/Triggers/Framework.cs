using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>One published list, read whole and checked whole. The danger lines are always in it.</summary>
public sealed class Framework
{
    private static readonly Lazy<Framework> First = new(ReadShipped);
    private static readonly Lazy<IReadOnlyList<Framework>> Earlier = new(() => [Reread(Text("triggers.england.1.yaml")).Framework!]);
    private readonly FrozenDictionary<string, Fact> facts;
    private readonly FrozenSet<string> spoken;

    internal Framework(string version, FrameworkParts parts)
    {
        Version = version;
        Levels = [.. parts.Levels, ImmediateDanger.Level];
        facts = parts.Facts.Concat(ImmediateDanger.Facts).ToFrozenDictionary(fact => fact.Key, StringComparer.Ordinal);
        Facts = [.. parts.Facts, .. ImmediateDanger.Facts];
        Triggers = parts.Triggers;
        NeverOnTheirOwn = parts.NeverOnTheirOwn;
        Words = parts.Words.ToFrozenDictionary(StringComparer.Ordinal);
        spoken = parts.Spoken().Concat(ImmediateDanger.Facts.SelectMany(f => FrameworkParts.Spoken(f))).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The list this program comes with: a starting point, until a local one is agreed and published.</summary>
    public static Framework Shipped => First.Value;

    /// <summary>What the program came with before: decisions that name one of these keep it.</summary>
    public static IReadOnlyList<Framework> ShippedBefore => Earlier.Value;

    /// <summary>As declared, with a short print of the text: the same version is the same text.</summary>
    public string Version { get; }

    public IReadOnlyList<Level> Levels { get; }
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>The lines of the file. <see cref="TriggerRules"/> adds the danger lines last.</summary>
    public IReadOnlyList<Trigger> Triggers { get; }

    public IReadOnlyList<string> NeverOnTheirOwn { get; }

    /// <summary>Sentences that came with the list, by their keys; all others are the program's.</summary>
    public IReadOnlyDictionary<string, string> Words { get; }

    /// <summary>Whether this list has a line, a fact or a level that the sentence belongs to.</summary>
    public bool Speaks(string key) => spoken.Contains(key);

    public IEnumerable<Trigger> Published => Triggers.Concat(ImmediateDanger.Triggers);

    public bool Declares(string key) => facts.ContainsKey(key);

    public Fact Fact(string key) => facts[key];

    /// <summary>What would be published, or is tried: everything is checked.</summary>
    public static FrameworkReading Parse(string yaml) => Parse(yaml, published: false);

    /// <summary>What was published stays what it was, also where a later program would not have taken it.</summary>
    public static FrameworkReading Reread(string yaml) => Parse(yaml, published: true);

    private static FrameworkReading Parse(string yaml, bool published)
    {
        var problems = new FrameworkProblems();
        var parts = PolicyYaml.Load(yaml, problems) is { } root ? new FrameworkReader(problems).Read(root) : null;
        if (parts is not null) new FrameworkChecks(parts, problems).Run();
        if (parts is not null && !published && !problems.Any) new FrameworkMeaning(parts, problems).Run();
        if (parts is null || problems.Any) return new(null, problems.Sorted) { Parts = parts };
        return new(new($"{parts.Name}-{parts.Version}+{Print(yaml)}", parts), []) { Parts = parts };
    }

    private static string Print(string yaml)
    {
        var plain = yaml.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..8];
    }

    internal static string ShippedText() => Text("triggers.england.yaml");

    private static string Text(string file)
    {
        using var stream = typeof(Framework).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Framework ReadShipped()
    {
        var reading = Parse(ShippedText());
        return reading.Framework ?? throw new InvalidOperationException($"The shipped framework: {reading.Problems[0]}");
    }
}
