namespace Seaward.Language.Rules;

/// <summary>Makes the matcher's tables from what the rule files say.</summary>
internal sealed class TablesMaker
{
    private static readonly (string List, Tells Tells)[] Telling =
    [
        ("said", Tells.Speech), ("first-person", Tells.Herself), ("wording", Tells.Wording), ("shortened", Tells.Shortened),
        ("organisation", Tells.Organisation), ("joining", Tells.Joining), ("pointing", Tells.Pointing),
    ];

    private static readonly (string Name, Quiet Quiet)[] Surroundings =
    [
        ("quotes", Quiet.Quotes), ("names", Quiet.Names), ("negated", Quiet.Negated), ("mentioned", Quiet.Mentioned), ("headings", Quiet.Headings),
    ];

    private readonly RuleFile _file;
    private readonly Vocabulary _vocabulary = new();
    private readonly ProgramWriter _program = new();
    private readonly Dictionary<string, Part> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Opening>> _openings = [];
    private readonly PatternReader _reader;
    private Sense? _scareQuotes;

    public TablesMaker(RuleFile file)
    {
        _file = file;
        _reader = new PatternReader(_vocabulary, _lists);
    }

    public List<Rule> Rules { get; } = [];

    public Tables Make()
    {
        foreach (var (file, name, body) in _file.Lists) Try(file, body, () => _lists[name] = _reader.ReadList(body.Text ?? ""));
        var shared = new Dictionary<Quiet, Condition[][]>();
        foreach (var (name, (file, list)) in _file.Quiet) shared[Named(file, list, name)] = Conditions(file, list);
        foreach (var rule in _file.Rules) Add(rule);
        if (_file.Problems.Count > 0) throw new RuleFileException([.. _file.Problems]);
        _vocabulary.Seal();
        var (steps, sets) = (_program.Steps(), _program.Sets(_vocabulary.Count));
        return new()
        {
            Vocabulary = _vocabulary,
            Steps = steps,
            Sets = sets,
            Openings = Openings(steps, sets),
            Shared = shared,
            Tells = Told(),
            ScareQuotes = _scareQuotes,
        };
    }

    private void Add(RuleText text)
    {
        if (!Enum.TryParse<Severity>(text.Of("severity")?.Text, ignoreCase: true, out var severity)) _file.Wrong(text.File, text.Of("severity") ?? text.Node, $"rule '{text.Id}': severity is low, medium or high");
        if (text.Of("source") is { } source && !_file.Sources.ContainsKey(source.Text ?? "")) _file.Wrong(text.File, source, $"rule '{text.Id}': the sources do not explain '{source.Text}'");
        var said = new RuleSaid(Texts(text.Of("instead")), text.Of("why")?.Text ?? "", text.Of("source")?.Text ?? "");
        var rule = new Rule(text.Id, severity, Texts(text.Of("terms")), said, Texts(text.Of("catch")), Texts(text.Of("leave")));
        Rules.Add(rule);
        var kept = Kept(text);
        if (text.Of("finds") is { } finds) Special(text, finds, rule, kept);
        foreach (var sense in (List<Node>)[text.Node, .. text.Of("also")?.Items ?? []]) Add(text.File, sense, rule, kept);
    }

    private void Special(RuleText text, Node finds, Rule rule, Quiet kept)
    {
        if (finds.Text == "scare-quotes") _scareQuotes = new(rule, Conditions(text.File, text.Of("when")), Conditions(text.File, text.Of("unless")), kept);
        else _file.Wrong(text.File, finds, $"rule '{text.Id}': only 'scare-quotes' can be found without terms");
    }

    private void Add(string file, Node node, Rule rule, Quiet kept)
    {
        var of = (string name) => node.Members?.FirstOrDefault(member => member.Name == name).Value;
        var sense = new Sense(rule, Conditions(file, of("when")), Conditions(file, of("unless")), kept);
        foreach (var term in of("terms")?.Items ?? []) Try(file, term, () => Open(term.Text ?? "", sense));
    }

    private void Open(string term, Sense sense)
    {
        var pattern = _reader.Read(term);
        var firsts = new HashSet<int>();
        if (!pattern.Firsts(firsts)) throw new FormatException($"rule '{sense.Rule.Id}': '{term}' must begin with a word");
        var start = _program.Add(pattern);
        foreach (var word in firsts)
        {
            if (!_openings.TryGetValue(word, out var openings)) _openings.Add(word, openings = []);
            openings.Add(new(start, sense));
        }
    }

    private Quiet Kept(RuleText text)
    {
        var kept = Quiet.Quotes | Quiet.Names | Quiet.Negated | Quiet.Mentioned;
        foreach (var name in text.Of("speaks")?.Items ?? []) kept &= ~Named(text.File, name, name.Text);
        foreach (var name in text.Of("quiet")?.Items ?? []) kept |= Named(text.File, name, name.Text);
        return kept;
    }

    private Quiet Named(string file, Node node, string? name)
    {
        var found = Array.Find(Surroundings, one => one.Name == name).Quiet;
        if (found is Quiet.Never) _file.Wrong(file, node, $"'{name}' is none of {string.Join(", ", Surroundings.Select(one => one.Name))}");
        return found;
    }

    private Condition[][] Conditions(string file, Node? list)
    {
        var all = new List<Condition[]>();
        foreach (var item in list?.Items ?? []) Try(file, item, () => all.Add([.. (item.Text ?? "").Split(" & ").Select(One)]));
        return [.. all];
    }

    private Condition One(string text)
    {
        var absent = text.StartsWith("no ", StringComparison.Ordinal);
        var parts = (absent ? text[3..] : text).Split(": ", 2);
        if (parts.Length != 2 || !Enum.TryParse<Where>(parts[0], ignoreCase: true, out var where)) throw new FormatException($"'{text}' does not begin with before:, after:, near: or in:");
        var pattern = _reader.Read(parts[1]);
        return new(where, absent, _program.Add(pattern), pattern.Width);
    }

    private void Try(string file, Node node, Action read)
    {
        try { read(); }
        catch (FormatException wrong) { _file.Wrong(file, node, wrong.Message); }
    }

    private static IReadOnlyList<string> Texts(Node? list) => [.. (list?.Items ?? []).Select(item => item.Text ?? "")];

    private Opener?[] Openings(Step[] steps, ulong[][] sets)
    {
        var openers = new Opener?[_vocabulary.Count];
        var finder = new NextWords(steps, sets, _vocabulary.Count);
        foreach (var (word, found) in _openings) openers[word] = finder.Of(word, found);
        return openers;
    }

    private Tells[] Told()
    {
        var told = new Tells[_vocabulary.Count];
        foreach (var (list, tells) in Telling)
        {
            foreach (var word in _lists.GetValueOrDefault(list)?.Words ?? []) told[word] |= tells;
        }
        return told;
    }
}
