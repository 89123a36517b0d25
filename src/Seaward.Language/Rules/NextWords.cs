namespace Seaward.Language.Rules;

/// <summary>Finds which words can come second in a pattern, so that most patterns are given up at a glance.</summary>
internal sealed class NextWords(Step[] steps, ulong[][] sets, int words)
{
    private readonly int _length = (words + 63) / 64;
    private readonly Dictionary<int, ulong[]?> _after = [];

    public Opener Of(int word, List<Opening> openings)
    {
        var (any, followed, all) = (new List<Opening>(), new List<Opening>(), new ulong[_length]);
        foreach (var opening in openings) (IsAny(opening.Pattern, word, all) ? any : followed).Add(opening);
        return new([.. any], [.. followed], all);
    }

    // Whether the pattern may end after the first word, or go on with any word.
    private bool IsAny(int at, int word, ulong[] all)
    {
        var step = steps[at];
        return step.Code switch
        {
            Code.Match => false,
            Code.Jump => IsAny(at + step.A, word, all),
            Code.Split => IsAny(at + step.A, word, all) | IsAny(at + step.B, word, all),
            Code.Start or Code.End or Code.Comma => IsAny(at + 1, word, all),
            Code.Word => step.A == word && IsAnyAfter(at, all),
            Code.Set or Code.Capitals => Has(step.A, word) && IsAnyAfter(at, all),
            _ => IsAnyAfter(at, all),
        };
    }

    // What can follow a step is worked out once, however many words the step stands for.
    private bool IsAnyAfter(int at, ulong[] all)
    {
        if (!_after.TryGetValue(at, out var next))
        {
            next = new ulong[_length];
            if (!Follow(at + 1, next)) next = null;
            _after.Add(at, next);
        }
        if (next is null) return true;
        for (var bits = 0; bits < _length; bits++) all[bits] |= next[bits];
        return false;
    }

    // False where anything can follow.
    private bool Follow(int at, ulong[] next)
    {
        var step = steps[at];
        switch (step.Code)
        {
            case Code.Jump: return Follow(at + step.A, next);
            case Code.Split: return Follow(at + step.A, next) && Follow(at + step.B, next);
            case Code.Start or Code.End or Code.Comma: return Follow(at + 1, next);
            case Code.Word: next[step.A >> 6] |= 1UL << (step.A & 63); return true;
            case Code.Set or Code.Capitals:
                var set = sets[step.A];
                for (var bits = 0; bits < _length; bits++) next[bits] |= set[bits];
                return true;
            default: return false;
        }
    }

    private bool Has(int set, int word) => (sets[set][word >> 6] >> (word & 63) & 1) != 0;
}
