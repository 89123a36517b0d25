using System.Globalization;
using System.Text.Json;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>Facts as JSON: <c>{"key": true}</c>, or with its source <c>{"key": {"value": true, "what": …, "who": …, "when": "2026-11-02"}}</c>.</summary>
public static class FactsJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };
    private static readonly string[] Parts = ["value", "what", "who", "when"];

    public static Outcome Read(string json, Framework framework, out Facts facts)
    {
        facts = Facts.None;
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? ReadAll(document.RootElement, framework, out facts)
                : Outcome.Refused("facts.problem.not-an-object");
        }
        catch (JsonException problem)
        {
            return Outcome.Refused("facts.problem.not-json", (problem.LineNumber ?? 0) + 1);
        }
    }

    private static Outcome ReadAll(JsonElement root, Framework framework, out Facts facts)
    {
        facts = Facts.None;
        Dictionary<string, Observation> given = [];
        foreach (var entry in root.EnumerateObject())
        {
            if (!framework.Declares(entry.Name)) return Outcome.Refused("facts.problem.unknown", entry.Name);
            var fact = framework.Fact(entry.Name);
            var outcome = ReadOne(entry.Value, fact, out var seen);
            if (!outcome.Succeeded) return outcome;
            given[entry.Name] = seen!;
        }

        return Facts.Check(given, framework, out facts);
    }

    private static Outcome ReadOne(JsonElement json, Fact fact, out Observation? seen)
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

        var when = Part(json, "when");
        if (!Day(when, out var day)) return Outcome.Refused("facts.problem.when", fact.Key);
        if (!Text(Part(json, "what"), out var what) || !Text(Part(json, "who"), out var who)) return Outcome.Refused("facts.problem.source", fact.Key);
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
