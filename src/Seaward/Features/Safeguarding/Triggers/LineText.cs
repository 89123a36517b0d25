using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>Writes new lines, with their facts and sentences, into the text of another list. What does not fit is found by checking what comes out.</summary>
public static partial class LineText
{
    public static string Into(string text, ListChange change, Framework from, Framework into)
    {
        var facts = change.NewFacts.Where(key => !into.Declares(key)).Select(from.Fact).ToList();
        var lines = change.Lines.Select(line => line.Line).ToList();
        var keys = facts.SelectMany(FrameworkParts.Spoken).Concat(lines.Select(line => $"trigger.{line.Id}.says"));
        text = Insert(text.ReplaceLineEndings("\n"), "facts", facts.Select(Of));
        text = Insert(text, "triggers", lines.Select(Of));
        return Insert(text, "words", keys.Where(from.Words.ContainsKey).Select(key => $"  {key}: {Quoted(from.Words[key])}"));
    }

    private static string Insert(string text, string section, IEnumerable<string> added)
    {
        List<string> more = [.. added];
        if (more.Count == 0) return text;
        List<string> lines = [.. text.TrimEnd().Split('\n')];
        var head = lines.FindIndex(line => line.StartsWith($"{section}:", StringComparison.Ordinal));
        if (head < 0) return $"{text.TrimEnd()}\n\n{section}:\n{string.Join('\n', more)}\n";
        var next = lines.FindIndex(head + 1, line => TopLevel().IsMatch(line));
        var last = (next < 0 ? lines.Count : next) - 1;
        while (last > head && (lines[last].Trim().Length == 0 || lines[last].StartsWith('#'))) last--;
        var indent = lines.Skip(head + 1).Take(last - head).FirstOrDefault(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith('#')) is { } first ? first[..^first.TrimStart().Length] : "  ";
        lines.InsertRange(last + 1, more.Select(line => indent + line.TrimStart()));
        return string.Join('\n', lines) + "\n";
    }

    private static string Of(Fact fact)
    {
        List<string> parts = [$"key: {fact.Key}", $"kind: {fact.Kind switch { FactKind.YesNo => "yes-no", FactKind.Number => "number", _ => "choice" }}"];
        if (fact.Kind is FactKind.Number) parts.Add(string.Create(CultureInfo.InvariantCulture, $"from: {fact.From}, to: {fact.To}"));
        if (fact.Kind is FactKind.Choice) parts.Add($"choices: [{string.Join(", ", fact.Choices)}]");
        parts.Add($"needs: [{string.Join(", ", (string[])[.. fact.NeedsWho ? (string[])["who"] : [], .. fact.NeedsWhen ? (string[])["when"] : []])}]");
        return $"  - {{ {string.Join(", ", parts)} }}";
    }

    private static string Of(Trigger line) =>
        $"  - {{ id: {line.Id}, clause: {Quoted(line.Clause)}, level: {line.Level}, response: {line.Response.Word()}, limit: {line.Limit.Word}, when: {Of(line.When)} }}";

    private static string Of(Condition condition) => condition switch
    {
        Condition.Yes c => c.Fact,
        Condition.Under c => string.Create(CultureInfo.InvariantCulture, $"{{ {c.Fact}-under: {c.Number} }}"),
        Condition.AtLeast c => string.Create(CultureInfo.InvariantCulture, $"{{ {c.Fact}-at-least: {c.Number} }}"),
        Condition.Is c => $"{{ {c.Fact}-is: {c.Choice} }}",
        Condition.Unknown c => $"{{ not-known: {c.Fact} }}",
        Condition.Not c => $"{{ not: {Of(c.Part)} }}",
        Condition.All c => $"{{ all: [{Parts(c)}] }}",
        Condition.Any c => $"{{ any: [{Parts(c)}] }}",
        Condition.Several c => string.Create(CultureInfo.InvariantCulture, $"{{ at-least: {{ count: {c.Count}, of: [{Parts(c)}] }} }}"),
        _ => "",
    };

    private static string Parts(Condition condition) => string.Join(", ", condition.Inside.Select(Of));

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    [GeneratedRegex("^[a-z-]+:")]
    private static partial Regex TopLevel();
}
