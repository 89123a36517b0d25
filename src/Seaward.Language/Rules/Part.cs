namespace Seaward.Language.Rules;

/// <summary>What a piece of a pattern stands for.</summary>
internal enum PartKind
{
    Words, Capitals, NotWords, Any, Number, Name, Start, End, Comma, Sequence, OneOf, Optional,
}

/// <summary>A pattern as it was read.</summary>
internal sealed class Part(PartKind kind, IReadOnlyList<Part>? parts = null, int[]? words = null)
{
    private static readonly int[] NoWords = new Pile<int>().ToArray();

    private int _width = -1;

    public PartKind Kind { get; } = kind;

    public IReadOnlyList<Part> Parts { get; } = parts ?? [];

    public int[] Words { get; } = words ?? NoWords;

    /// <summary>Where its words stand among the sets, once it was asked for.</summary>
    public int Set { get; set; } = -1;

    /// <summary>The steps it is made of, once they were written.</summary>
    public Step[]? Steps { get; set; }

    /// <summary>The most words it can take.</summary>
    public int Width => _width >= 0 ? _width : _width = Work();

    private int Work() => Kind switch
    {
        PartKind.Sequence => Sum(),
        PartKind.OneOf or PartKind.Optional => Most(),
        PartKind.Start or PartKind.End or PartKind.Comma => 0,
        _ => 1,
    };

    public static Part All(IReadOnlyList<Part> parts) => parts.Count == 1 ? parts[0] : new(PartKind.Sequence, parts);

    public static Part Either(IReadOnlyList<Part> parts)
    {
        if (parts.Count == 1) return parts[0];
        var (words, others) = (new List<Part>(), new List<Part>());
        foreach (var part in parts) (part.Kind is PartKind.Words ? words : others).Add(part);
        if (words.Count > 0) others.Insert(0, words.Count == 1 ? words[0] : new Part(PartKind.Words, words: Together(words)));
        return others.Count == 1 ? others[0] : new(PartKind.OneOf, others);
    }

    private static int[] Together(List<Part> parts)
    {
        var most = 0;
        foreach (var part in parts) foreach (var word in part.Words) most = Math.Max(most, word);
        var (seen, words) = (new bool[most + 1], new Pile<int>());
        foreach (var part in parts)
        {
            foreach (var word in part.Words)
            {
                if (!seen[word]) words.Add(word);
                seen[word] = true;
            }
        }
        return words.ToArray();
    }

    /// <summary>The words it can begin with, some of them more than once; false where it can begin with anything or with nothing.</summary>
    public bool Firsts(Pile<int> found)
    {
        switch (Kind)
        {
            case PartKind.Words or PartKind.Capitals: foreach (var word in Words) found.Add(word); return true;
            case PartKind.Sequence: foreach (var part in Parts) if (part.Firsts(found)) return true; return false;
            case PartKind.OneOf: var all = true; foreach (var part in Parts) all &= part.Firsts(found); return all;
            case PartKind.Optional: Parts[0].Firsts(found); return false;
            default: return false;
        }
    }

    private int Sum()
    {
        var sum = 0;
        foreach (var part in Parts) sum += part.Width;
        return sum;
    }

    private int Most()
    {
        var most = 0;
        foreach (var part in Parts) most = Math.Max(most, part.Width);
        return most;
    }
}
