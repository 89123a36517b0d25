namespace Seaward.Language.Rules;

/// <summary>What a piece of a pattern stands for.</summary>
internal enum PartKind
{
    Words, Capitals, NotWords, Any, Number, Name, Start, End, Comma, Sequence, OneOf, Optional,
}

/// <summary>A pattern as it was read.</summary>
internal sealed class Part(PartKind kind, IReadOnlyList<Part>? parts = null, IReadOnlyCollection<int>? words = null)
{
    public PartKind Kind { get; } = kind;

    public IReadOnlyList<Part> Parts { get; } = parts ?? [];

    public IReadOnlyCollection<int> Words { get; } = words ?? [];

    /// <summary>Where its words stand among the sets, once it was asked for.</summary>
    public int Set { get; set; } = -1;

    /// <summary>The most words it can take.</summary>
    public int Width => Kind switch
    {
        PartKind.Sequence => Parts.Sum(part => part.Width),
        PartKind.OneOf or PartKind.Optional => Parts.Max(part => part.Width),
        PartKind.Start or PartKind.End or PartKind.Comma => 0,
        _ => 1,
    };

    public static Part All(IReadOnlyList<Part> parts) => parts.Count == 1 ? parts[0] : new(PartKind.Sequence, parts);

    public static Part Either(IReadOnlyList<Part> parts)
    {
        var single = parts.Where(part => part.Kind is PartKind.Words).ToList();
        if (single.Count == parts.Count && single.Count > 0) return new(PartKind.Words, words: single.SelectMany(part => part.Words).ToHashSet());
        if (single.Count < 2) return parts.Count == 1 ? parts[0] : new(PartKind.OneOf, parts);
        var joined = new Part(PartKind.Words, words: single.SelectMany(part => part.Words).ToHashSet());
        return new(PartKind.OneOf, [joined, .. parts.Where(part => part.Kind is not PartKind.Words)]);
    }

    /// <summary>The words it can begin with; false where it can begin with anything or with nothing.</summary>
    public bool Firsts(HashSet<int> found)
    {
        switch (Kind)
        {
            case PartKind.Words or PartKind.Capitals: found.UnionWith(Words); return true;
            case PartKind.Sequence: return Parts.Any(part => part.Firsts(found));
            case PartKind.OneOf: return Parts.Count(part => part.Firsts(found)) == Parts.Count;
            case PartKind.Optional: Parts[0].Firsts(found); return false;
            default: return false;
        }
    }
}
