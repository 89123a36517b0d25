namespace Seaward.Language.Rules;

/// <summary>A rule as it stands in its file, with the lines of its parts.</summary>
internal sealed record RuleText(string File, Node Node, string Id)
{
    public Node? Of(string name) => Node.Of(name);
}

/// <summary>A word list, or a list of surroundings, as it stands in its file.</summary>
internal sealed record ListText(string File, string Name, Node Body);

/// <summary>Reads rule files in order; a later file replaces rules, lists and surroundings of the same name.</summary>
internal sealed class RuleFile
{
    private static readonly string[] FileKeys = ["language", "sources", "lists", "contexts", "quiet", "rules", "removed"];
    private static readonly string[] RuleKeys = ["id", "severity", "terms", "finds", "when", "unless", "also", "speaks", "quiet", "instead", "why", "source", "catch", "leave"];
    private static readonly string[] Needed = ["severity", "instead", "why", "source", "catch", "leave"];

    public List<string> Problems { get; } = [];

    public string Language { get; private set; } = "";

    public Dictionary<string, string> Sources { get; } = new(StringComparer.Ordinal);

    public List<ListText> Lists { get; } = [];

    public Dictionary<string, ListText> Contexts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ListText> Quiet { get; } = new(StringComparer.Ordinal);

    public List<RuleText> Rules { get; } = [];

    public void Add(string name, string json)
    {
        var root = JsonText.Read(json, name);
        if (root.Members is null) { Wrong(name, root, "a rule file is an object"); return; }
        Unknown(name, root, FileKeys, "a rule file");
        foreach (var (key, value) in root.Members) Section(name, key, value);
    }

    public void Wrong(string file, Node node, string why) => Problems.Add($"{file}:{node.Line}: {why}");

    private void Section(string file, string key, Node value)
    {
        switch (key)
        {
            case "language": Language = value.Text ?? ""; break;
            case "sources": foreach (var (tag, said) in value.Members ?? []) Sources[tag] = said.Text ?? ""; break;
            case "lists": foreach (var (name, body) in value.Members ?? []) Replace(file, name, body); break;
            case "contexts": foreach (var (name, list) in value.Members ?? []) Contexts[name] = new(file, name, list); break;
            case "quiet": foreach (var (name, list) in value.Members ?? []) Quiet[name] = new(file, name, list); break;
            case "rules": foreach (var rule in value.Items ?? []) AddRule(file, rule); break;
            case "removed": foreach (var id in value.Items ?? []) Remove(file, id); break;
        }
    }

    private void Replace(string file, string name, Node body)
    {
        var at = Lists.FindIndex(list => list.Name == name);
        if (at >= 0) Lists[at] = new(file, name, body);
        else Lists.Add(new(file, name, body));
    }

    private void Remove(string file, Node id)
    {
        if (Rules.RemoveAll(rule => rule.Id == id.Text) == 0) Wrong(file, id, $"there is no rule '{id.Text}' to remove");
    }

    private void AddRule(string file, Node node)
    {
        if (node.Members is null) { Wrong(file, node, "a rule is an object"); return; }
        var rule = new RuleText(file, node, node.Of("id")?.Text ?? "");
        if (rule.Id.Length == 0) { Wrong(file, node, "a rule needs an id"); return; }
        Unknown(file, node, RuleKeys, $"rule '{rule.Id}'");
        foreach (var key in Needed.Where(key => rule.Of(key) is null)) Wrong(file, node, $"rule '{rule.Id}' has no '{key}'");
        if (rule.Of("terms") is null == rule.Of("finds") is null) Wrong(file, node, $"rule '{rule.Id}' has either 'terms' or 'finds'");
        Count(rule, "instead", 1, 3);
        Count(rule, "catch", 2, int.MaxValue);
        Count(rule, "leave", 2, int.MaxValue);
        var before = Rules.FindIndex(other => other.Id == rule.Id);
        if (before >= 0 && Rules[before].File == file) Wrong(file, node, $"there is another rule '{rule.Id}' on line {Rules[before].Node.Line}");
        if (before >= 0) Rules[before] = rule;
        else Rules.Add(rule);
    }

    private void Count(RuleText rule, string key, int least, int most)
    {
        if (rule.Of(key) is not { } list) return;
        var count = list.Items?.Count(item => !string.IsNullOrWhiteSpace(item.Text)) ?? 0;
        if (count < least || count > most) Wrong(rule.File, list, $"rule '{rule.Id}': '{key}' has {count} texts and needs {(most == int.MaxValue ? $"{least} or more" : $"{least} to {most}")}");
    }

    private void Unknown(string file, Node node, string[] known, string whose)
    {
        foreach (var (key, value) in node.Members!.Where(member => !known.Contains(member.Name))) Wrong(file, value, $"{whose} has an unknown '{key}'");
    }
}
