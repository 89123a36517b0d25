using Seaward.Language.Reading;
using Seaward.Language.Rules;

namespace Seaward.Language.Matching;

/// <summary>Finds what is quoted in a paragraph, and says whether anybody is being quoted.</summary>
internal ref struct Quotations(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Tables tables, Pile<Quotation> found)
{
    // A single mark that is not closed by here was an apostrophe.
    private const int LongestSingle = 400;
    private const int FewWords = 4;
    private const int CueBefore = 7;
    private const int CueAfter = 4;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private int _token;

    /// <summary>The mark that the paragraph opens and does not close, where there is one.</summary>
    public char Open { get; private set; }

    /// <summary>Finds them from a place on; what stands before it was found to be quoted already.</summary>
    public void Find(int from)
    {
        if (_tokens.Length == 0) return;
        var end = Math.Min(_text.Length, _tokens[^1].End + 16);
        for (var at = Math.Max(from, _tokens[0].Start - 4); at < end; at++)
        {
            var one = _text[at];
            if (!IsOpening(at, one)) continue;
            var close = one is '\'' or '\u2018' or '\u2019' ? SingleClose(at, end, one) : DoubleClose(at, end, one);
            if (close < 0) continue;
            at = close;
        }
    }

    /// <summary>Whether a mark closes what was opened with another.</summary>
    public static bool Closes(ReadOnlySpan<char> text, int at, char open) => open switch
    {
        '\u201c' => text[at] == '\u201d',
        '\u00ab' => text[at] == '\u00bb',
        _ => text[at] == '"' && at > 0 && Letters.Of(text[at - 1]) is not (Kind.Space or Kind.Line) && (at + 1 == text.Length || Letters.Of(text[at + 1]) is not (Kind.Letter or Kind.Digit)),
    };

    private readonly bool IsOpening(int at, char one) => one switch
    {
        '\u201c' or '\u00ab' or '\u2018' => true,
        '"' => !IsInch(at),
        '\'' => IsFree(at - 1) && at + 1 < _text.Length && Letters.Of(_text[at + 1]) is Kind.Letter or Kind.Digit or Kind.Quote,
        _ => false,
    };

    private readonly bool IsInch(int at) => at > 0 && char.IsDigit(_text[at - 1]);

    private readonly bool IsFree(int at) => at < 0 || Letters.Of(_text[at]) is not (Kind.Letter or Kind.Digit or Kind.Stop or Kind.Apostrophe);

    private int SingleClose(int open, int end, char mark)
    {
        var stop = Math.Min(end, open + LongestSingle);
        for (var at = open + 2; at < stop; at++)
        {
            if (_text[at] is not ('\'' or '\u2019') || (mark == '\'' && _text[at] != '\'')) continue;
            if (at + 1 < _text.Length && Letters.Of(_text[at + 1]) is Kind.Letter or Kind.Digit) continue;
            if (Letters.Of(_text[at - 1]) is Kind.Space) continue;
            Add(open, at, closed: true);
            return at;
        }
        if (!IsIntroduced(open)) return -1;
        Add(open, end, closed: false);
        return end;
    }

    // A single mark that nobody closed opens a quotation only after a colon or a comma.
    private readonly bool IsIntroduced(int open)
    {
        var at = open - 1;
        while (at > 0 && Letters.Of(_text[at]) is Kind.Space) at--;
        return at >= 0 && _text[at] is ':' or ',';
    }

    private int DoubleClose(int open, int end, char mark)
    {
        var close = mark == '\u201c' ? '\u201d' : mark == '\u00ab' ? '\u00bb' : '"';
        for (var at = open + 1; at < end; at++)
        {
            var one = _text[at];
            if (one == close && !(mark == '"' && LooksOpening(at))) { Add(open, at, closed: true); return at; }
            if (one == mark) { Add(open, at, closed: false); return at - 1; }
        }
        Open = mark;
        Add(open, end, closed: false);
        return end;
    }

    private readonly bool LooksOpening(int at) =>
        at + 1 < _text.Length && Letters.Of(_text[at - 1]) is Kind.Space && Letters.Of(_text[at + 1]) is Kind.Letter or Kind.Digit;

    private void Add(int open, int close, bool closed)
    {
        while (_token < _tokens.Length && _tokens[_token].Start <= open) _token++;
        var first = _token;
        var last = first;
        while (last < _tokens.Length && _tokens[last].Start < close) last++;
        _token = last;
        if (first == last) return;
        if (!closed) (last, close) = Unclosed(first, last, close);
        found.Add(new(open, close, VoiceOf(first, last, open, close)));
    }

    // A quotation that nobody closed lasts to the end of its sentence, and on while she speaks of herself.
    private readonly (int Last, int Close) Unclosed(int first, int last, int close)
    {
        var at = first + 1;
        while (at < last && (_tokens[at].Break is not Break.Sentence || SpeaksOfHerself(at, last))) at++;
        return at == last ? (last, close) : (at, _tokens[at - 1].End);
    }

    private readonly bool SpeaksOfHerself(int from, int to)
    {
        for (var at = from; at < to && (at == from || _tokens[at].Break is not Break.Sentence); at++)
        {
            if (Tells(at, Rules.Tells.Herself)) return true;
        }
        return false;
    }

    private readonly Voice VoiceOf(int first, int last, int open, int close)
    {
        if (Cued(first, last, Rules.Tells.Wording)) return Voice.Wording;
        if (last - first > FewWords || Letters.Of(_text[Math.Min(close, _text.Length) - 1]) is Kind.Stop) return Voice.Somebody;
        for (var at = first; at < last; at++) if (Tells(at, Rules.Tells.Herself)) return Voice.Somebody;
        return Cued(first, last, Rules.Tells.Speech) || IsLine(first, open) ? Voice.Somebody : Voice.Nobody;
    }

    private readonly bool IsLine(int first, int open) => (_tokens[first].Shape & Shape.LineStart) != 0 && open < _tokens[first].Start && _tokens[first].Word == 0;

    private readonly bool Cued(int first, int last, Tells cue)
    {
        for (var at = first - 1; at >= 0 && at >= first - CueBefore; at--)
        {
            if (_tokens[at + 1].Break is Break.Sentence) break;
            if (Tells(at, cue)) return true;
        }
        for (var at = last; at < _tokens.Length && at < last + CueAfter && cue is Rules.Tells.Speech; at++)
        {
            if (_tokens[at].Break is Break.Sentence) break;
            if (Tells(at, cue)) return true;
        }
        return false;
    }

    private readonly bool Tells(int at, Tells what) => (tables.Tells[_tokens[at].Word] & what) != 0;
}
