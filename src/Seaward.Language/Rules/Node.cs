using System.Text;
using System.Text.Json;

namespace Seaward.Language.Rules;

/// <summary>A named piece of an object.</summary>
internal sealed record Member(string Name, Node Value);

/// <summary>A piece of a rule file that knows its line.</summary>
internal sealed class Node
{
    private static readonly JsonReaderOptions Readable = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    public required int Line { get; init; }

    /// <summary>The text, when it is one.</summary>
    public string? Text { get; private init; }

    /// <summary>The items, when it is a list.</summary>
    public List<Node>? Items { get; private init; }

    /// <summary>The members in their order, when it is an object.</summary>
    public List<Member>? Members { get; private init; }

    /// <summary>The member of a name, where there is one.</summary>
    public Node? Of(string name)
    {
        foreach (var member in Members ?? []) if (member.Name == name) return member.Value;
        return null;
    }

    public static Node Read(string json, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            var reader = new Utf8JsonReader(bytes, Readable);
            var lines = new Lines(bytes);
            reader.Read();
            var root = Value(ref reader, lines);
            while (reader.Read()) { }
            return root;
        }
        catch (JsonException wrong)
        {
            throw new RuleFileException($"{name}:{(wrong.LineNumber ?? 0) + 1}: this is not JSON: {wrong.Message.Split(" LineNumber")[0]}", wrong);
        }
    }

    private static Node Value(ref Utf8JsonReader reader, Lines lines)
    {
        var line = lines.At((int)reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new() { Line = line, Members = AllMembers(ref reader, lines) },
            JsonTokenType.StartArray => new() { Line = line, Items = AllItems(ref reader, lines) },
            JsonTokenType.String => new() { Line = line, Text = reader.GetString() },
            _ => new() { Line = line },
        };
    }

    private static List<Member> AllMembers(ref Utf8JsonReader reader, Lines lines)
    {
        var members = new List<Member>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            members.Add(new(name, Value(ref reader, lines)));
        }
        return members;
    }

    private static List<Node> AllItems(ref Utf8JsonReader reader, Lines lines)
    {
        var items = new List<Node>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray) items.Add(Value(ref reader, lines));
        return items;
    }

    /// <summary>Counts lines forward only, so that a file is counted once.</summary>
    private sealed class Lines(byte[] bytes)
    {
        private int _at;
        private int _line = 1;

        public int At(int offset)
        {
            for (; _at < offset; _at++) if (bytes[_at] == (byte)'\n') _line++;
            return _line;
        }
    }
}
