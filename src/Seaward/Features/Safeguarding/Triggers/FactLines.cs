using System.Text;
using System.Text.Json;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>On which line each fact stands, and what a reader of JSON lets pass: a word said twice, and half a letter.</summary>
internal static class FactLines
{
    public static Outcome Read(string json, out Dictionary<string, int> lines, out int line)
    {
        lines = new(StringComparer.Ordinal);
        line = 1;
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = FactsJson.Deepest });
        Stack<HashSet<string>> open = [];
        while (reader.Read())
        {
            line = 1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
            if (reader.TokenType is JsonTokenType.StartObject) open.Push(new(StringComparer.Ordinal));
            if (reader.TokenType is JsonTokenType.EndObject) open.Pop();
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String)) continue;
            if (Whole(ref reader) is not { } text) return Outcome.Refused("facts.problem.letters");
            if (reader.TokenType is not JsonTokenType.PropertyName) continue;
            if (!open.Peek().Add(text)) return Outcome.Refused("facts.problem.twice", text);
            if (open.Count == 1) lines[text] = line;
        }

        return Outcome.Done;
    }

    private static string? Whole(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // half of a pair, such as \ud800: no letter at all
        }
    }
}
