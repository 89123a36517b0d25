namespace Seaward.Language.Rules;

/// <summary>Finds which words can come second in a pattern, so that most patterns are given up at a glance.</summary>
internal sealed class NextWords(Step[] steps, ulong[][] sets, int words)
{
    private readonly int _length = (words + 63) / 64;
    private ulong[] _next = [];

    public Opener Of(int word, List<Opening> openings)
    {
        var (any, followed, all) = (new List<Opening>(), new List<Opening>(), new ulong[_length]);
        foreach (var opening in openings)
        {
            _next = new ulong[all.Length];
            if (IsAny(opening.Pattern, word, false)) { any.Add(opening); continue; }
            followed.Add(opening);
            for (var at = 0; at < all.Length; at++) all[at] |= _next[at];
        }
        return new([.. any], [.. followed], all);
    }

    

    // Whether the pattern may end after the first word, or go on with any word.
    private bool IsAny(int at, int word, bool begun)
    {
        var step = steps[at];
        switch (step.Code)
        {
            case Code.Match: return begun;
            case Code.Jump: return IsAny(at + step.A, word, begun);
            case Code.Split: return IsAny(at + step.A, word, begun) | IsAny(at + step.B, word, begun);
            case Code.Start or Code.End or Code.Comma: return IsAny(at + 1, word, begun);
            case Code.Word or Code.Set or Code.Capitals when begun: Add(step); return false;
            case Code.Word: return step.A == word && IsAny(at + 1, word, true);
            case Code.Set or Code.Capitals: return Has(step.A, word) && IsAny(at + 1, word, true);
            default: return begun || IsAny(at + 1, word, true);
        }
    }

    private void Add(in Step step)
    {
        if (step.Code is Code.Word) { _next[step.A >> 6] |= 1UL << (step.A & 63); return; }
        for (var at = 0; at < _length; at++) _next[at] |= sets[step.A][at];
    }

    private bool Has(int set, int word) => (sets[set][word >> 6] >> (word & 63) & 1) != 0;
}
