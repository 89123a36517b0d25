using Seaward.Language.Rules;

namespace Seaward.Language.Reading;

/// <summary>Cuts a text into words, one paragraph at a time, looking at each character once.</summary>
internal ref struct Reader(ReadOnlySpan<char> text, Tables tables)
{
    /// <summary>A longer paragraph is cut here, so that nothing grows faster than the text.</summary>
    public const int MostTokens = 2048;

    private const int ShortLine = 60;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private Break _break;
    private Shape _line;
    private int _lineFrom;
    private int _lines;
    private bool _stopped;
    private bool _shortLine;
    private bool _listed;

    /// <summary>Whether a word of the last paragraph can begin a finding.</summary>
    public bool Worth { get; private set; }

    /// <summary>Whether the last paragraph has a quotation mark.</summary>
    public bool Quoted { get; private set; }

    /// <summary>Where the last paragraph ended.</summary>
    public readonly int At => _at;

    /// <summary>Reads the next paragraph; the number of words, or -1 at the end of the text.</summary>
    public int Paragraph(Token[] tokens)
    {
        (Worth, Quoted) = (false, false);
        if (_at >= _text.Length) return -1;
        (_break, _lines, _line, _lineFrom, _stopped, _listed) = (Break.Sentence, 1, Shape.Plain, _at, false, false);
        var count = 0;
        while (_at < _text.Length && count < MostTokens)
        {
            var kind = Letters.Of(_text[_at]);
            if (kind is Kind.Letter or Kind.Digit || (kind is Kind.Apostrophe && IsEnding(_at, count, tokens))) Word(ref tokens[count++], kind);
            else if (!Between(kind, count, tokens)) break;
        }
        return count;
    }

    private void Word(ref Token token, Kind kind)
    {
        var from = _at;
        token.Start = from;
        token.Break = _break;
        token.Shape = kind is Kind.Digit ? Shape.Number : char.IsUpper(_text[from]) ? Shape.Capital : Shape.Plain;
        var hash = Letters.Add(Letters.Empty, Letters.Lower(_text[from]));
        var capitals = token.Shape is Shape.Capital;
        var letters = 1;
        var at = from + 1;
        for (; at < _text.Length; at++)
        {
            var one = _text[at];
            var plain = Letters.Plain(one);
            if (plain == 0)
            {
                var of = Letters.Of(one);
                if (of is Kind.Nothing) continue;
                if (of is Kind.Apostrophe ? !IsInside(at) : of is not (Kind.Letter or Kind.Digit)) break;
                capitals &= char.IsUpper(one);
                plain = Letters.Lower(one);
            }
            else capitals &= one != plain;
            letters++;
            hash = Letters.Add(hash, plain);
        }
        _at = at;
        token.End = _at;
        if (IsAddress(from)) SkipAddress();
        if (capitals && letters > 1) token.Shape |= Shape.AllCapitals;
        token.Word = tables.Vocabulary.Find(_text[from.._at], hash);
        if (token.Word == 0 && letters >= Misspellings.Shortest && (_break is Break.Sentence || (token.Shape & Shape.Capital) == 0)) token.Word = tables.Misspellings.Find(_text[from.._at]);
        Worth |= tables.Openings[token.Word] is not null;
        Placed(ref token);
    }

    // A page's address is no sentence, whatever words it is made of.
    private readonly bool IsAddress(int from)
    {
        if (_at + 3 >= _text.Length || _text[_at] is not (':' or '.')) return false;
        if (_text[_at] == '.') return _at - from == 3 && Letters.Lower(_text[from]) == 'w' && Letters.Lower(_text[from + 1]) == 'w' && Letters.Lower(_text[from + 2]) == 'w';
        return _text[_at + 1] == '/' && _text[_at + 2] == '/';
    }

    private void SkipAddress()
    {
        while (_at < _text.Length && Letters.Of(_text[_at]) is not (Kind.Space or Kind.Line) && _text[_at] is not ('>' or '<' or ')' or '"' or '\u201d')) _at++;
    }

    private void Placed(ref Token token)
    {
        if (_lines > 0)
        {
            token.Shape |= Shape.LineStart;
            if (token.Break < Break.Sentence && (_listed || (_shortLine && (token.Shape & Shape.Capital) != 0))) token.Break = Break.Sentence;
        }
        token.Shape |= _line;
        if (token.Break is Break.Sentence && (token.Shape & Shape.Capital) != 0 && IsThing(_text[token.Start..token.End])) token.Shape |= Shape.Thing;
        (_break, _lines, _stopped, _listed) = (Break.None, 0, false, false);
    }

    private static bool IsThing(ReadOnlySpan<char> word) =>
        word.Length > 6 && (word.EndsWith("ing") || word.EndsWith("tion") || word.EndsWith("sion") || word.EndsWith("ment") || word.EndsWith("ness"));

    // Whether an apostrophe belongs to the word around it: didn't, o'clock, but not she's.
    private readonly bool IsInside(int at) => at + 1 < _text.Length && Letters.Of(_text[at + 1]) is Kind.Letter && !IsSplit(at);

    // Whether what follows the apostrophe is a word of its own: she's, Kelly's, DNA'd, I'll.
    private readonly bool IsSplit(int at)
    {
        var rest = _text[(at + 1)..Math.Min(_text.Length, at + 4)];
        if (rest.Length == 0) return false;
        var one = Letters.Lower(rest[0]);
        var two = rest.Length > 1 && Letters.Of(rest[1]) is Kind.Letter ? Letters.Lower(rest[1]) : '\0';
        if (two == '\0') return one is 's' or 'd' or 'm';
        if (rest.Length > 2 && Letters.Of(rest[2]) is Kind.Letter) return false;
        return (one, two) is ('l', 'l') or ('r', 'e') or ('v', 'e');
    }

    private readonly bool IsEnding(int at, int count, Token[] tokens) => count > 0 && tokens[count - 1].End == at && IsSplit(at);

    // What stands between two words; false where it ends the paragraph.
    private bool Between(Kind kind, int count, Token[] tokens)
    {
        var one = _text[_at++];
        switch (kind)
        {
            case Kind.Space: if (_stopped) Sentence(); break;
            case Kind.Line: if (!Line(one, count)) return false; break;
            case Kind.Comma when one == '>' && _lines > 0: _line |= Shape.QuoteBlock; _listed = true; break;
            case Kind.Comma: _break = (Break)Math.Max((byte)_break, (byte)Break.Comma); _listed |= _lines > 0 && one == '\u2022'; break;
            case Kind.Stop: _stopped = one != '.' || count == 0 || !IsShortened(tokens[count - 1]); break;
            case Kind.Quote or Kind.Apostrophe: Quoted = true; break;
            case Kind.Hyphen: Hyphen(one); break;
            case Kind.Other when _lines > 0 && one is '#': _line |= Shape.Heading; _listed = true; break;
            case Kind.Other when _lines > 0 && one is '*' or '+': _listed = true; break;
        }
        return true;
    }

    private void Hyphen(char one)
    {
        if (_lines > 0) { _listed = true; return; }
        var spaced = _at >= 2 && Letters.Of(_text[_at - 2]) is Kind.Space or Kind.Hyphen;
        if (spaced || (one == '\u2013' && _at < _text.Length && Letters.Of(_text[_at]) is Kind.Space)) _break = (Break)Math.Max((byte)_break, (byte)Break.Comma);
    }

    private bool Line(char one, int count)
    {
        if (_stopped) Sentence();
        if (one == '\r' && _at < _text.Length && _text[_at] == '\n') _at++;
        if (_lines == 0) _shortLine = _at - _lineFrom < ShortLine || (_line & Shape.Heading) != 0;
        _lineFrom = _at;
        _line = Shape.Plain;
        return ++_lines < 2 || count == 0;
    }

    private void Sentence() => (_break, _stopped) = (Break.Sentence, false);

    private readonly bool IsShortened(in Token last) =>
        (tables.Tells[last.Word] & Tells.Shortened) != 0 || (last.End - last.Start == 1 && (last.Shape & Shape.Number) == 0 && last.End == _at - 1 && _text[last.Start] is not ('I' or 'i'));
}
