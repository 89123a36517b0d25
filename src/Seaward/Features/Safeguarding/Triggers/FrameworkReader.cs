using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>From nodes to levels, facts and triggers. Each slip is noted with its line, and reading goes on.</summary>
internal sealed class FrameworkReader(FrameworkProblems problems)
{
    private readonly FrameworkParts parts = new();

    public FrameworkParts Read(YamlMappingNode root)
    {
        Known(root, "name", "version", "levels", "facts", "groups", "triggers", "never-on-their-own", "words");
        parts.Name = Required(root, "name");
        parts.Version = Required(root, "version");
        parts.Lines["name"] = root.At("name")?.Line() ?? 1;
        parts.Lines["version"] = root.At("version")?.Line() ?? 1;
        foreach (var map in Entries(root, "levels")) ReadLevel(map);
        foreach (var map in Entries(root, "facts")) ReadFact(map);
        var conditions = new ConditionReader(parts, problems, root.At("groups") as YamlMappingNode);
        conditions.ReadGroups();
        foreach (var map in Entries(root, "triggers")) ReadTrigger(map, conditions);
        ReadNever(root);
        ReadWords(root);
        return parts;
    }

    private void ReadLevel(YamlMappingNode map)
    {
        Known(map, "key", "responses", "limit");
        var key = Key(map, "key", "level");
        List<Response> responses = [];
        foreach (var node in Items(map, "responses")) if (ReadResponse(node) is { } response) responses.Add(response);
        if (responses.Count == 0) problems.Add(map.Line(), "missing", "responses");
        parts.Levels.Add(new(key, responses, ReadLimit(map) ?? Limit.None));
    }

    private void ReadFact(YamlMappingNode map)
    {
        Known(map, "key", "kind", "from", "to", "choices", "needs", "reviewed-by");
        var key = Key(map, "key", "fact");
        FactKind? kind = Required(map, "kind") switch
        {
            "yes-no" => FactKind.YesNo, "number" => FactKind.Number, "choice" => FactKind.Choice, _ => null,
        };
        if (kind is null) problems.Add(map.Line(), "unknown-kind", key);
        var needs = Items(map, "needs").Select(node => node.Text()).ToHashSet();
        if (!needs.IsSubsetOf(["who", "when"]) || map.At("needs") is null) problems.Add(map.Line(), "needs", key);
        List<string> choices = [.. Items(map, "choices").Select(node => node.Text() ?? "")];
        if (kind == FactKind.Choice && choices.Distinct().Count() < 2) problems.Add(map.Line(), "choices", key);
        var signers = Items(map, "reviewed-by").Select(node => node.Text() ?? "").ToHashSet();
        if (signers.Count > 0 && !signers.SetEquals(FactCatalogue.BothSigners)) problems.Add(map.Line(), "reviewed-by", key, string.Join(", ", FactCatalogue.BothSigners));
        parts.Facts.Add(new(key, kind ?? FactKind.YesNo)
        {
            From = Number(map, "from") ?? 0, To = Number(map, "to") ?? 1000, Choices = choices,
            NeedsWho = needs.Contains("who"), NeedsWhen = needs.Contains("when"), SignedByBoth = signers.SetEquals(FactCatalogue.BothSigners),
        });
    }

    private void ReadTrigger(YamlMappingNode map, ConditionReader conditions)
    {
        Known(map, "id", "clause", "level", "response", "limit", "when");
        var id = Key(map, "id", "trigger");
        var response = map.At("response") is { } node ? ReadResponse(node) : null;
        if (map.At("response") is null) problems.Add(map.Line(), "missing", "response");
        var when = map.At("when") is { } body ? conditions.Read(body) : null;
        if (map.At("when") is null) problems.Add(map.Line(), "empty", id);
        var level = Required(map, "level");
        var limit = ReadLimit(map) ?? parts.Levels.FirstOrDefault(l => l.Key == level)?.Limit ?? Limit.None;
        var clause = Required(map, "clause");
        if (response is null || when is null) return;
        parts.Triggers.Add(new(id, clause, level, response.Value, limit.Within(response.Value), when));
    }

    private void ReadNever(YamlMappingNode root)
    {
        parts.NeverLine = root.At("never-on-their-own")?.Line() ?? 1;
        foreach (var node in Items(root, "never-on-their-own"))
        {
            var key = node.Text() ?? "";
            Note("never", key, node.Line());
            parts.NeverOnTheirOwn.Add(key);
        }
    }

    private void ReadWords(YamlMappingNode root)
    {
        if (root.At("words") is not { } node) return;
        if (node is not YamlMappingNode map)
        {
            problems.Add(node.Line(), "not-words", "words");
            return;
        }
        foreach (var (key, says) in map.Children)
        {
            if (key.Text() is not { Length: > 0 } name || says.Text() is not { Length: > 0 } text) problems.Add(key.Line(), "not-words", key.Text() ?? "");
            else (parts.Words[name], parts.Lines[$"words {name}"]) = (text.Trim(), key.Line());
        }
    }

    private Response? ReadResponse(YamlNode node)
    {
        var response = ResponseWords.From(node.Text());
        if (response is null) problems.Add(node.Line(), "unknown-response", node.Text() ?? "");
        return response;
    }

    private Limit? ReadLimit(YamlMappingNode map)
    {
        if (map.At("limit") is not { } node) return null;
        var limit = Limit.From(node.Text());
        if (limit is null) problems.Add(node.Line(), "unknown-limit", node.Text() ?? "");
        return limit;
    }

    private int? Number(YamlMappingNode map, string name)
    {
        if (map.At(name) is not { } node) return null;
        if (int.TryParse(node.Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        problems.Add(node.Line(), "not-a-number", name);
        return null;
    }

    private string Key(YamlMappingNode map, string name, string kind)
    {
        var key = Required(map, name);
        if (key.Length > 0 && !ConditionReader.Plain(key)) problems.Add(map.Line(), "bad-key", key);
        Note(kind, key, map.Line());
        return key;
    }

    private void Note(string kind, string key, int line)
    {
        if (!parts.Lines.TryAdd($"{kind} {key}", line)) problems.Add(line, "twice", key);
    }

    private string Required(YamlMappingNode map, string name)
    {
        var text = map.TextAt(name) ?? "";
        if (text.Length == 0) problems.Add(map.Line(), "missing", name);
        return text;
    }

    private IEnumerable<YamlMappingNode> Entries(YamlMappingNode root, string name)
    {
        foreach (var node in Items(root, name))
        {
            if (node is YamlMappingNode map) yield return map;
            else problems.Add(node.Line(), "not-an-entry", name);
        }
    }

    private IEnumerable<YamlNode> Items(YamlMappingNode map, string name)
    {
        if (map.At(name) is not { } node) return [];
        if (node is YamlSequenceNode list) return list.Children;
        problems.Add(node.Line(), "not-a-row", name);
        return [];
    }

    private void Known(YamlMappingNode map, params string[] names)
    {
        foreach (var key in map.Children.Keys)
            if (!names.Contains(key.Text())) problems.Add(key.Line(), "unknown-word", key.Text() ?? "");
    }
}
