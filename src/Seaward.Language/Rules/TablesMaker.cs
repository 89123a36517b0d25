namespace Seaward.Language.Rules;

/// <summary>Makes the matcher's tables from what the rule files say.</summary>
internal sealed class TablesMaker
{
    private readonly RuleFile _file;
    private readonly Vocabulary _vocabulary = new();
    private readonly ProgramWriter _program = new();
    private readonly Dictionary<string, Part> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Condition[][]> _contexts = new(StringComparer.Ordinal);
    private readonly List<Condition> _searched = [];
    private List<Opening>?[] _openings = new List<Opening>?[4096];
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
        foreach (var list in _file.Lists) Try(list.File, list.Body, () => _lists[list.Name] = _reader.ReadList(list.Body.Text ?? ""));
        foreach (var (name, list) in _file.Contexts) _contexts[$"{{{name}}}"] = Conditions(list.File, list.Body);
        var shared = new List<Surrounding>();
        foreach (var (name, list) in _file.Quiet) shared.Add(new(Named(list.File, list.Body, name), Conditions(list.File, list.Body)));
        foreach (var rule in _file.Rules) Add(rule);
        if (_file.Problems.Count > 0) throw new RuleFileException([.. _file.Problems]);
        _vocabulary.Seal();
        var (steps, sets) = (_program.Steps(), _program.Sets(_vocabulary.Count));
        var firsts = new FirstsFinder(steps, sets, _vocabulary.Count);
        foreach (var one in _searched) one.Firsts = firsts.Of(one.Pattern);
        return new()
        {
            Vocabulary = _vocabulary,
            Misspellings = Misspelt(),
            Steps = steps,
            Sets = sets,
            Openings = Openings(steps, sets),
            Shared = [.. shared],
            Tells = Told(),
            ScareQuotes = _scareQuotes,
        };
    }

    private void Add(RuleText text)
    {
        if (SeverityOf(text.Of("severity")?.Text) is not { } severity) { severity = Severity.Low; _file.Wrong(text.File, text.Of("severity") ?? text.Node, $"rule '{text.Id}': severity is low, medium or high"); }
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
        var sense = new Sense(rule, Conditions(file, node.Of("when")), Conditions(file, node.Of("unless")), kept);
        foreach (var term in node.Of("terms")?.Items ?? []) Try(file, term, () => Open(term.Text ?? "", sense));
    }

    private void Open(string term, Sense sense)
    {
        var pattern = _reader.Read(term);
        var firsts = new Pile<int>();
        if (!pattern.Firsts(firsts)) throw new FormatException($"rule '{sense.Rule.Id}': '{term}' must begin with a word");
        var start = _program.Add(pattern);
        foreach (var word in firsts)
        {
            if (word >= _openings.Length) Array.Resize(ref _openings, word * 2);
            var openings = _openings[word] ??= [];
            if (openings.Count == 0 || openings[^1].Pattern != start) openings.Add(new(start, sense));
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
        var found = name switch { "quotes" => Quiet.Quotes, "names" => Quiet.Names, "negated" => Quiet.Negated, "mentioned" => Quiet.Mentioned, "headings" => Quiet.Headings, _ => Quiet.Never };
        if (found is Quiet.Never) _file.Wrong(file, node, $"'{name}' is none of quotes, names, negated, mentioned, headings");
        return found;
    }

    private Condition[][] Conditions(string file, Node? list)
    {
        var all = new List<Condition[]>();
        foreach (var item in list?.Items ?? [])
        {
            if (_contexts.TryGetValue(item.Text ?? "", out var named)) all.AddRange(named);
            else Try(file, item, () => all.Add(Array.ConvertAll((item.Text ?? "").Split(" & "), One)));
        }
        return [.. all];
    }

    private Condition One(string text)
    {
        var absent = text.StartsWith("no ", StringComparison.Ordinal);
        var parts = (absent ? text[3..] : text).Split(": ", 2);
        if (parts.Length != 2 || WhereOf(parts[0]) is not { } where) throw new FormatException($"'{text}' does not begin with before:, after:, near: or in:");
        var pattern = _reader.Read(parts[1]);
        var one = new Condition(where, absent, _program.Add(pattern), pattern.Width);
        if (where is not Where.After) _searched.Add(one);
        return one;
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
        for (var word = 0; word < openers.Length && word < _openings.Length; word++) if (_openings[word] is { } found) openers[word] = finder.Of(word, found);
        return openers;
    }

    private Misspellings Misspelt()
    {
        var misspellings = new Misspellings();
        if (_lists.TryGetValue("often-misspelt", out var part)) foreach (var word in part.Words) misspellings.Add(_vocabulary[word], word);
        return misspellings;
    }

    private Tells[] Told()
    {
        var told = new Tells[_vocabulary.Count];
        Tell(told, "said", Tells.Speech);
        Tell(told, "first-person", Tells.Herself);
        Tell(told, "wording", Tells.Wording);
        Tell(told, "shortened", Tells.Shortened);
        Tell(told, "organisation", Tells.Organisation);
        Tell(told, "joining", Tells.Joining);
        Tell(told, "pointing", Tells.Pointing);
        Tell(told, "never-a-name", Tells.NoName);
        return told;
    }

    private void Tell(Tells[] told, string list, Tells what)
    {
        if (!_lists.TryGetValue(list, out var part)) return;
        foreach (var word in part.Words) told[word] |= what;
    }

    private static Severity? SeverityOf(string? text) => text switch { "low" => Severity.Low, "medium" => Severity.Medium, "high" => Severity.High, _ => null };

    private static Where? WhereOf(string text) => text switch { "before" => Where.Before, "after" => Where.After, "near" => Where.Near, "in" => Where.In, _ => null };
}
