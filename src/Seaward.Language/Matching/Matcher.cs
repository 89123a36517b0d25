using Seaward.Language.Reading;
using Seaward.Language.Rules;

namespace Seaward.Language.Matching;

/// <summary>Runs the table of steps over the words of one paragraph.</summary>
internal ref struct Matcher(Tables tables, ReadOnlySpan<Token> tokens)
{
    /// <summary>How far to each side a sentence is looked through, in words.</summary>
    private const int Reach = 40;

    private readonly Tables _tables = tables;
    private readonly Step[] _steps = tables.Steps;
    private readonly ReadOnlySpan<Token> _tokens = tokens;

    /// <summary>How many steps were taken: what a test counts instead of time.</summary>
    public long Taken { get; private set; }

    /// <summary>Where the longest match of a pattern that begins at a word ends, or -1.</summary>
    public int Longest(int pattern, int from) => Run(pattern, from, true, -1);

    /// <summary>Whether one of the conditions holds around the words [from, to).</summary>
    public bool Any(Condition[][] conditions, int from, int to)
    {
        foreach (var all in conditions) if (All(all, from, to)) return true;
        return false;
    }

    private bool All(Condition[] all, int from, int to)
    {
        foreach (var one in all) if (Holds(one, from, to) == one.Absent) return false;
        return true;
    }

    private bool Holds(Condition one, int from, int to) => one.Where switch
    {
        Where.Before => Before(one, from),
        Where.After => Run(one.Pattern, to, false, -1) >= 0,
        Where.Near => Near(one, from),
        _ => Around(one, from, to),
    };

    private bool Before(Condition one, int from)
    {
        for (var at = from; at >= 0 && at >= from - one.Width; at--)
        {
            if (MayBegin(one.Firsts, at) && Run(one.Pattern, at, true, from) >= 0) return true;
            if (_tokens[Math.Min(at, _tokens.Length - 1)].Break is Break.Sentence) break;
        }
        return false;
    }

    private bool Near(Condition one, int from)
    {
        var first = from;
        while (first > 0 && from - first < Reach && _tokens[first].Break is not Break.Sentence) first--;
        for (var at = first; at < _tokens.Length && at - from < Reach; at++)
        {
            if (at > from && _tokens[at].Break is Break.Sentence) break;
            if (MayBegin(one.Firsts, at) && Run(one.Pattern, at, true, -1) >= 0) return true;
        }
        return false;
    }

    private bool Around(Condition one, int from, int to)
    {
        for (var at = from; at >= 0 && at >= from - one.Width; at--)
        {
            if (MayBegin(one.Firsts, at) && Run(one.Pattern, at, true, -1) >= to) return true;
            if (_tokens[at].Break is Break.Sentence) break;
        }
        return false;
    }

    private bool MayBegin(Firsts? firsts, int at)
    {
        Taken++;
        if (firsts is null) return true;
        if (at >= _tokens.Length) return false;
        var token = _tokens[at];
        return firsts.Has(token.Word) || (firsts.Name && Is(new(Code.Name), token)) || (firsts.Number && (token.Shape & Shape.Number) != 0);
    }

    // The table has no loops, so this ends; 'target' is where it must end, if that matters.
    private int Run(int pattern, int at, bool first, int target, bool commas = false)
    {
        while (true)
        {
            Taken++;
            var step = _steps[pattern];
            switch (step.Code)
            {
                case Code.Match: return target < 0 || (at == target && Joins(at, first, commas)) ? at : -1;
                case Code.Jump: pattern += step.A; continue;
                case Code.Comma: commas = true; break;
                case Code.Split:
                    var one = Run(pattern + step.A, at, first, target, commas);
                    if (one >= 0 && target >= 0) return one;
                    return Math.Max(one, Run(pattern + step.B, at, first, target, commas));
                case Code.Start: if (at < _tokens.Length && _tokens[at].Break is Break.None && at > 0) return -1; break;
                case Code.End: if (at < _tokens.Length && _tokens[at].Break is Break.None) return -1; break;
                default:
                    if (at >= _tokens.Length || !Joins(at, first, commas) || !Is(step, _tokens[at])) return -1;
                    (at, first, commas) = (at + 1, false, false);
                    break;
            }
            pattern++;
        }
    }

    private readonly bool Joins(int at, bool first, bool commas) =>
        first || at >= _tokens.Length || _tokens[at].Break is Break.None || (commas && _tokens[at].Break is Break.Comma);

    private readonly bool Is(in Step step, in Token token) => step.Code switch
    {
        Code.Word => token.Word == step.A,
        Code.Set => Has(step.A, token.Word),
        Code.NotSet => !Has(step.A, token.Word),
        Code.Capitals => (token.Shape & Shape.AllCapitals) != 0 && Has(step.A, token.Word),
        Code.Number => (token.Shape & Shape.Number) != 0,
        Code.Name => (token.Shape & (Shape.Capital | Shape.Thing)) == Shape.Capital && (_tables.Tells[token.Word] & Tells.NoName) == 0,
        _ => true,
    };

    private readonly bool Has(int set, int word) => (_tables.Sets[set][word >> 6] >> (word & 63) & 1) != 0;
}
