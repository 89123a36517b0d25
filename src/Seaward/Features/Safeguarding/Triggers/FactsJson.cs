using System.Globalization;
using System.Text.Json;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>Facts as JSON: <c>{"key": true}</c>, or with its source <c>{"key": {"value": true, "what": …, "who": …, "when": "2026-11-02"}}</c>.</summary>
public sealed class FactsJson(Framework framework, DateOnly today)
{
    internal const int Deepest = 8;

    public static readonly DateOnly Earliest = new(1900, 1, 1);

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Deepest };
    private static readonly string[] Parts = ["value", "what", "who", "when"];

    private Dictionary<string, int> lines = [];

    /// <summary>On which line the slip is, where there is one.</summary>
    public int Line { get; private set; } = 1;

    public Outcome Read(string json, out Facts facts)
    {
        facts = Facts.None;
        try
        {
            var well = FactLines.Read(json, out lines, out var line);
            Line = line;
            if (!well.Succeeded) return well;
            using var document = JsonDocument.Parse(json, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? ReadAll(document.RootElement, out facts) : Slip(1, Outcome.Refused("facts.problem.not-an-object"));
        }
        catch (JsonException problem)
        {
            return Slip((int)(problem.LineNumber ?? 0) + 1, Outcome.Refused("facts.problem.not-json"));
        }
    }

    private Outcome ReadAll(JsonElement root, out Facts facts)
    {
        facts = Facts.None;
        Dictionary<string, Observation> given = [];
        foreach (var entry in root.EnumerateObject())
        {
            var line = lines.GetValueOrDefault(entry.Name, 1);
            if (!framework.Declares(entry.Name)) return Slip(line, Outcome.Refused("facts.problem.unknown", entry.Name));
            var fact = framework.Fact(entry.Name);
            var outcome = ReadOne(entry.Value, fact, out var seen);
            if (!outcome.Succeeded) return Slip(line, outcome);
            if (!fact.Accepts(seen!.Value)) return Slip(line, Facts.Wrong(fact));
            given[entry.Name] = seen;
        }

        return Facts.Check(given, framework, out facts);
    }

    private Outcome Slip(int line, Outcome outcome)
    {
        Line = line;
        return outcome;
    }

    private Outcome ReadOne(JsonElement json, Fact fact, out Observation? seen)
    {
        seen = null;
        var whole = json.ValueKind == JsonValueKind.Object;
        if (whole && json.EnumerateObject().FirstOrDefault(part => !Parts.Contains(part.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } odd)
            return Outcome.Refused("facts.problem.unknown-part", fact.Key, odd.Name);
        if (Value(whole ? Part(json, "value") : json) is not { } value) return Facts.Wrong(fact);
        if (!whole)
        {
            seen = new(value);
            return Outcome.Done;
        }

        if (!Day(Part(json, "when"), out var day)) return Outcome.Refused("facts.problem.when", fact.Key);
        if (day < Earliest || day > today) return Outcome.Refused("facts.problem.when-range", fact.Key, Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (!Text(Part(json, "what"), out var what) || !Text(Part(json, "who"), out var who)) return Outcome.Refused("facts.problem.source", fact.Key);
        if ((fact.NeedsWho && string.IsNullOrWhiteSpace(who)) || (fact.NeedsWhen && day is null)) return Outcome.Refused("facts.problem.needs", fact.Key);
        seen = new(value, what, who, day);
        return Outcome.Done;
    }

    private static JsonElement Part(JsonElement json, string name) => json.TryGetProperty(name, out var part) ? part : default;

    private static FactValue? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => FactValue.Of(true),
        JsonValueKind.False => FactValue.Of(false),
        JsonValueKind.Number when json.TryGetInt32(out var number) => FactValue.Of(number),
        JsonValueKind.String => FactValue.Of(json.GetString()!),
        _ => null,
    };

    private static bool Text(JsonElement json, out string? text)
    {
        text = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        return json.ValueKind is JsonValueKind.String or JsonValueKind.Undefined;
    }

    private static bool Day(JsonElement json, out DateOnly? day)
    {
        day = null;
        if (json.ValueKind == JsonValueKind.Undefined) return true;
        if (!Text(json, out var text)) return false;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        day = read;
        return true;
    }
}
