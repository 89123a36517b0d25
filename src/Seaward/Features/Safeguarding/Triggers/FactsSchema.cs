using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>The JSON Schema of the facts of one framework, with each question beside its key.</summary>
public static class FactsSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string For(Framework framework, Phrasebook book)
    {
        JsonObject properties = [];
        foreach (var fact in framework.Facts) properties[fact.Key] = Property(fact, book);
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:seaward:facts:{framework.Version}",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
        return schema.ToJsonString(Indented);
    }

    private static JsonObject Property(Fact fact, Phrasebook book)
    {
        JsonObject property = new() { ["anyOf"] = new JsonArray(Plain(fact), WithSource(fact)) };
        var asks = $"fact.{fact.Key}.asks";
        if (book.Has(asks)) property["description"] = book.Find(asks, Phrasebook.Home).Text;
        return property;
    }

    private static JsonObject Plain(Fact fact) => fact.Kind switch
    {
        FactKind.YesNo => new() { ["type"] = "boolean" },
        FactKind.Number => new() { ["type"] = "integer", ["minimum"] = fact.From, ["maximum"] = fact.To },
        _ => new() { ["enum"] = new JsonArray([.. fact.Choices.Select(choice => JsonValue.Create(choice))]) },
    };

    private static string[] Needed(Fact fact) => ["value", .. fact.NeedsWho ? (string[])["who"] : [], .. fact.NeedsWhen ? (string[])["when"] : []];

    private static JsonObject WithSource(Fact fact) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. Needed(fact).Select(part => JsonValue.Create(part))]),
        ["properties"] = new JsonObject
        {
            ["value"] = Plain(fact),
            ["what"] = new JsonObject { ["type"] = "string" },
            ["who"] = new JsonObject { ["type"] = "string", ["pattern"] = "\\S" },
            ["when"] = new JsonObject { ["type"] = "string", ["format"] = "date" },
        },
    };
}
