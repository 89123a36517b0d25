namespace Seaward.Language.Rules;

/// <summary>A named piece of an object.</summary>
internal sealed record Member(string Name, Node Value);

/// <summary>A piece of a rule file that knows its line.</summary>
internal sealed class Node
{
    public required int Line { get; init; }

    /// <summary>The text, when it is one.</summary>
    public string? Text { get; init; }

    /// <summary>The items, when it is a list.</summary>
    public List<Node>? Items { get; init; }

    /// <summary>The members in their order, when it is an object.</summary>
    public List<Member>? Members { get; init; }

    /// <summary>The member of a name, where there is one.</summary>
    public Node? Of(string name)
    {
        foreach (var member in Members ?? []) if (member.Name == name) return member.Value;
        return null;
    }
}
