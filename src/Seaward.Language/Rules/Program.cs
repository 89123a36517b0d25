namespace Seaward.Language.Rules;

/// <summary>The steps that patterns are made of.</summary>
internal enum Code : byte
{
    Word, Capitals, Set, NotSet, Any, Number, Name, Start, End, Comma, Split, Jump, Match,
}

/// <summary>One step: what to do, with a word, a set or a place to go on.</summary>
internal readonly record struct Step(Code Code, int A = 0, int B = 0);

/// <summary>Lays patterns out as one table of steps. There are no loops in it, so every pattern ends.</summary>
internal sealed class ProgramWriter
{
    private readonly Pile<Step> _steps = new();
    private readonly List<Part> _sets = [];

    public int Add(Part pattern)
    {
        var start = _steps.Count;
        Write(pattern);
        _steps.Add(new(Code.Match));
        return start;
    }

    public Step[] Steps() => _steps.ToArray();

    /// <summary>Each set as bits, one for every word.</summary>
    public ulong[][] Sets(int words)
    {
        var sets = new ulong[_sets.Count][];
        for (var at = 0; at < sets.Length; at++)
        {
            sets[at] = new ulong[(words + 63) / 64];
            foreach (var word in _sets[at].Words) sets[at][word >> 6] |= 1UL << (word & 63);
        }
        return sets;
    }

    // Word lists stand in many patterns: the steps of what was written before are copied. Places are counted from the step itself.
    private void Write(Part part)
    {
        var start = _steps.Count;
        if (part.Steps is { } known)
        {
            foreach (var step in known) _steps.Add(step);
            return;
        }
        WriteNew(part);
        if (part.Kind is PartKind.Sequence or PartKind.OneOf) part.Steps = _steps.From(start);
    }

    private void WriteNew(Part part)
    {
        switch (part.Kind)
        {
            case PartKind.Words when part.Words.Length == 1: _steps.Add(new(Code.Word, part.Words[0])); break;
            case PartKind.Words: _steps.Add(new(Code.Set, SetOf(part))); break;
            case PartKind.NotWords: _steps.Add(new(Code.NotSet, SetOf(part))); break;
            case PartKind.Capitals: _steps.Add(new(Code.Capitals, SetOf(part))); break;
            case PartKind.Any: _steps.Add(new(Code.Any)); break;
            case PartKind.Number: _steps.Add(new(Code.Number)); break;
            case PartKind.Name: _steps.Add(new(Code.Name)); break;
            case PartKind.Start: _steps.Add(new(Code.Start)); break;
            case PartKind.End: _steps.Add(new(Code.End)); break;
            case PartKind.Comma: _steps.Add(new(Code.Comma)); break;
            case PartKind.Sequence: foreach (var one in part.Parts) Write(one); break;
            case PartKind.Optional: Maybe(part.Parts[0]); break;
            case PartKind.OneOf: Choose(part.Parts); break;
        }
    }

    private void Maybe(Part part)
    {
        var split = _steps.Count;
        _steps.Add(default);
        Write(part);
        _steps[split] = new(Code.Split, 1, _steps.Count - split);
    }

    private void Choose(IReadOnlyList<Part> parts)
    {
        var ends = new Pile<int>();
        for (var at = 0; at < parts.Count; at++)
        {
            var split = _steps.Count;
            if (at < parts.Count - 1) _steps.Add(default);
            Write(parts[at]);
            if (at == parts.Count - 1) break;
            ends.Add(_steps.Count);
            _steps.Add(default);
            _steps[split] = new(Code.Split, 1, _steps.Count - split);
        }
        foreach (var end in ends) _steps[end] = new(Code.Jump, _steps.Count - end);
    }

    private int SetOf(Part part)
    {
        if (part.Set >= 0) return part.Set;
        _sets.Add(part);
        return part.Set = _sets.Count - 1;
    }
}
