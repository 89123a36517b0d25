using System.Text.Json;

namespace Seaward.Language.Cli.Answers;

/// <summary>For code review: SARIF 2.1.0.</summary>
internal static class Sarif
{
    public static void Write(TextWriter output, RuleBook rules, Outcome outcome)
    {
        using var pieces = new Json.Pieces(output);
        var json = pieces.To;
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Driver(json, rules);
        Invocation(json, outcome);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var index = rules.Rules.Select((rule, at) => (rule.Id, at)).ToDictionary(one => one.Id, one => one.at, StringComparer.Ordinal);
        foreach (var place in outcome.Found)
        {
            Result(json, place, index[place.Finding.RuleId]);
            pieces.PassOn();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Driver(Utf8JsonWriter json, RuleBook rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "seaward-language");
        json.WriteString("version", "1.0.0");
        json.WriteString("language", rules.Language);
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

    // How the run went: whoever reads only this file learns too what was not read.
    private static void Invocation(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", outcome.Problems.Count == 0);
        json.WriteNumber("exitCode", outcome.Code);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var problem in outcome.Problems) Notification(json, problem, "error");
        foreach (var note in outcome.Notes) Notification(json, note, "note");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Notification(Utf8JsonWriter json, Unread unread, string level)
    {
        json.WriteStartObject();
        json.WriteString("level", level);
        Message(json, "message", unread.ToString());
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        Artifact(json, unread.Path);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Place place, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", place.Finding.RuleId);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(place.Finding.Severity));
        Message(json, "message", $"'{place.Words}': {place.Finding.Why} Instead: {string.Join(" | ", place.Finding.Instead)}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        Artifact(json, place.File);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Artifact(Utf8JsonWriter json, string file)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(file));
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>From the folder the tool was started in, and whole only for what lies outside it.</summary>
    public static string Address(string file)
    {
        if (file is "-" or "stdin") return "stdin";
        var whole = Path.GetFullPath(file);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, whole);
        var outside = Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var parts = (outside ? whole : relative).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString);
        return outside ? "file://" + string.Join('/', parts) : string.Join('/', parts);
    }

    private static string Level(Severity severity) => severity switch { Severity.High => "error", Severity.Medium => "warning", _ => "note" };
}
