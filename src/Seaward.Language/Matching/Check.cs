using Seaward.Language.Reading;
using Seaward.Language.Rules;

namespace Seaward.Language.Matching;

/// <summary>One check of one text.</summary>
internal ref struct Check(Tables tables, HerWords her, ReadOnlySpan<char> text, Scratch scratch)
{
    // A quotation that goes on over paragraphs is no longer than this.
    private const int LongestQuotation = 6000;

    private readonly ReadOnlySpan<char> _text = text;
    private Pile<Finding>? _findings;
    private int _quotedUntil;
    private int _nextMark = -1;
    // A rule that keeps quiet about some words keeps quiet about fewer of them too.
    private Rule? _quietRule;
    private int _quietTo;
    private bool _turn;

    /// <summary>How many steps were taken.</summary>
    public long Taken { get; private set; }

    public IReadOnlyList<Finding> Run()
    {
        var reader = new Reader(_text, tables);
        for (int count; (count = reader.Paragraph(scratch.Tokens)) >= 0;)
        {
            if (count > 0 && (reader.Worth || (reader.Quoted && tables.ScareQuotes is not null))) Paragraph(scratch.Tokens.AsSpan(0, count), reader.Quoted);
        }
        return _findings ?? (IReadOnlyList<Finding>)[];
    }

    private void Paragraph(ReadOnlySpan<Token> tokens, bool quoted)
    {
        scratch.Quotations.Clear();
        scratch.Candidates.Clear();
        _quietRule = null;
        _turn = Surroundings.IsTurn(tables, _text, tokens);
        if (quoted) Quotations(tokens);
        var matcher = new Matcher(tables, tokens);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tables.Openings[tokens[at].Word] is not { } opener) continue;
            var next = at + 1 < tokens.Length ? tokens[at + 1].Word : 0;
            foreach (var opening in opener.Any) Try(ref matcher, tokens, at, opening);
            if ((opener.Next[next >> 6] >> (next & 63) & 1) == 0) continue;
            foreach (var opening in opener.Followed) Try(ref matcher, tokens, at, opening);
        }
        if (quoted && tables.ScareQuotes is { } doubt) Doubts(ref matcher, tokens, doubt);
        Taken += matcher.Taken + tokens.Length;
        if (scratch.Candidates.Count > 0) Keep();
    }

    private void Quotations(ReadOnlySpan<Token> tokens)
    {
        var quotations = new Quotations(_text, tokens, tables, scratch.Quotations);
        quotations.Find(_quotedUntil);
        if (quotations.Open == '\0' || scratch.Quotations.Count == 0) return;
        var end = tokens[^1].End;
        if (_nextMark < end) _nextMark = NextMark(end);
        if (_nextMark == _text.Length || _nextMark - end > LongestQuotation) return;
        if (Matching.Quotations.Closes(_text, _nextMark, quotations.Open)) _quotedUntil = _nextMark + 1;
        else if (Letters.Of(_text[_nextMark - 1]) is not Kind.Line) return;
        scratch.Quotations[scratch.Quotations.Count - 1] = scratch.Quotations[scratch.Quotations.Count - 1] with { Close = end, Voice = Voice.Somebody };
    }

    private readonly int NextMark(int from)
    {
        var found = _text[from..].IndexOfAny("\"\u201c\u201d\u00ab\u00bb");
        return found < 0 ? _text.Length : from + found;
    }

    private void Try(ref Matcher matcher, ReadOnlySpan<Token> tokens, int from, Opening opening)
    {
        var to = matcher.Longest(opening.Pattern, from);
        if (to <= from) return;
        var sense = opening.Sense;
        if (sense.When.Length > 0 && !matcher.Any(sense.When, from, to)) return;
        if (sense.Rule == _quietRule && to <= _quietTo) return;
        if ((sense.Unless.Length > 0 && matcher.Any(sense.Unless, from, to)) || IsQuiet(ref matcher, tokens, from, to, sense.Kept))
        {
            if (to - from > 1) (_quietRule, _quietTo) = (sense.Rule, to);
            return;
        }
        var found = new Candidate(tokens[from].Start, tokens[to - 1].End, sense.Rule);
        if (!her.Cover(_text, found.Start, found.End)) scratch.Candidates.Add(found);
    }

    private readonly bool IsQuiet(ref Matcher matcher, ReadOnlySpan<Token> tokens, int from, int to, Quiet kept)
    {
        if (kept.HasFlag(Quiet.Quotes) && IsQuoted(tokens[from], tokens[to - 1])) return true;
        if (kept.HasFlag(Quiet.Names) && (Surroundings.IsName(tables, _text, tokens, from, to) || IsShared(ref matcher, Quiet.Names, from, to))) return true;
        if (kept.HasFlag(Quiet.Negated) && IsShared(ref matcher, Quiet.Negated, from, to)) return true;
        if (kept.HasFlag(Quiet.Mentioned) && IsShared(ref matcher, Quiet.Mentioned, from, to)) return true;
        return kept.HasFlag(Quiet.Headings) && Surroundings.IsHeading(_text, tokens, from, to);
    }

    private readonly bool IsShared(ref Matcher matcher, Quiet quiet, int from, int to) => Conditions(quiet) is { } shared && matcher.Any(shared, from, to);

    private readonly Condition[][]? Conditions(Quiet quiet)
    {
        foreach (var shared in tables.Shared) if (shared.Quiet == quiet) return shared.Conditions;
        return null;
    }

    private readonly bool IsQuoted(in Token first, in Token last)
    {
        if (_turn || (first.Shape & Shape.QuoteBlock) != 0 || last.End <= _quotedUntil) return true;
        var (low, high) = (0, scratch.Quotations.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var one = scratch.Quotations[middle];
            if (one.Covers(first.Start, last.End)) return one.Voice is not Voice.Nobody;
            if (one.Open > first.Start) high = middle - 1;
            else low = middle + 1;
        }
        return false;
    }

    private readonly void Doubts(ref Matcher matcher, ReadOnlySpan<Token> tokens, Sense sense)
    {
        var (at, word, words) = (0, 0, scratch.Candidates.Count);
        for (var which = 0; which < scratch.Quotations.Count; which++)
        {
            var one = scratch.Quotations[which];
            while (word < words && scratch.Candidates[word].End <= one.Open) word++;
            if (word < words && scratch.Candidates[word].Start < one.Close) continue;
            while (at < tokens.Length && tokens[at].Start < one.Open) at++;
            if (one.Voice is not Voice.Nobody || at == 0 || at == tokens.Length || tokens[at - 1].Break > Break.Sentence) continue;
            var points = (tables.Tells[tokens[at - 1].Word] & Tells.Pointing) != 0 && tokens[at].Break is Break.None;
            var small = (tokens[at].Shape & (Shape.Capital | Shape.Number | Shape.QuoteBlock)) == 0;
            if (!points || !small || (sense.When.Length > 0 && !matcher.Any(sense.When, at, at + 1)) || matcher.Any(sense.Unless, at, at + 1)) continue;
            if (!her.Cover(_text, tokens[at].Start, one.Close)) scratch.Candidates.Add(new(one.Open, Math.Min(one.Close + 1, _text.Length), sense.Rule));
        }
    }

    // The longest, then the most severe, then the first, of those that lie over one another.
    private void Keep()
    {
        var candidates = scratch.Candidates;
        Order.ByStart(candidates.Items, 0, candidates.Count);
        for (int from = 0, to; from < candidates.Count; from = to)
        {
            var end = candidates[from].End;
            for (to = from + 1; to < candidates.Count && candidates[to].Start < end; to++) end = Math.Max(end, candidates[to].End);
            KeepGroup(candidates.Items, from, to);
        }
    }

    private void KeepGroup(Candidate[] all, int from, int to)
    {
        if (to - from > 1) Order.ByWeight(all, from, to);
        var kept = from;
        for (var at = from; at < to; at++)
        {
            var free = true;
            for (var other = from; other < kept && free; other++) free = !all[other].Overlaps(all[at]);
            if (free) all[kept++] = all[at];
        }
        Order.ByStart(all, from, kept);
        _findings ??= new();
        for (var at = from; at < kept; at++) _findings.Add(new(all[at].Start, all[at].End - all[at].Start, _text[all[at].Start..all[at].End].ToString(), all[at].Rule));
    }
}
