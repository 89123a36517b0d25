using System.Text.Json;

namespace Seaward.Language.Cli.Answers;

/// <summary>For code review: SARIF 2.1.0.</summary>
internal static class Sarif
{
    public static void Write(TextWriter output, RuleBook rules, IReadOnlyList<Place> found) => Json.Made(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Driver(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var index = rules.Rules.Select((rule, at) => (rule.Id, at)).ToDictionary(one => one.Id, one => one.at, StringComparer.Ordinal);
        foreach (var place in found) Result(json, place, index[place.Finding.RuleId]);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Driver(Utf8JsonWriter json, RuleBook rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "seaward-language");
        json.WriteString("version", "1.0.0");
        json.WriteStartArray("rules");
        foreach (var rule in rules.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            Message(json, "shortDescription", rule.Why);
            Message(json, "help", $"Instead: {string.Join(" | ", rule.Instead)}");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Place place, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", place.Finding.RuleId);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(place.Finding.Severity));
        Message(json, "message", $"'{place.Finding.Text}': {place.Finding.Why} Instead: {string.Join(" | ", place.Finding.Instead)}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(place.File));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Address(string file)
    {
        var path = string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathRooted(file) ? "file://" + path : path;
    }

    private static string Level(Severity severity) => severity switch { Severity.High => "error", Severity.Medium => "warning", _ => "note" };
}
