using Seaward.Language.Reading;
using Seaward.Language.Rules;

namespace Seaward.Language.Matching;

/// <summary>What kind of place the words [from, to) of a paragraph stand in.</summary>
internal static class Surroundings
{
    private const int LongestName = 12;
    private const int HeadingWords = 6;
    private const int LongestLabel = 2;
    private const int TurnWords = 30;

    /// <summary>So many words with capitals around them make a title.</summary>
    private const int TitleWords = 3;

    /// <summary>Words with capitals among which is Team, Act, Service or the like, or that are many enough for a title.</summary>
    public static bool IsName(Tables tables, ReadOnlySpan<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!IsNamed(tables, tokens[at])) return false;
        }
        var first = from;
        while (first > 0 && from - first < LongestName && tokens[first].Break is Break.None && IsNamed(tables, tokens[first - 1])) first--;
        var last = to;
        while (last < tokens.Length && last - to < LongestName && tokens[last].Break is Break.None && IsNamed(tables, tokens[last])) last++;
        var (capitals, organisation) = (0, false);
        for (var at = first; at < last; at++)
        {
            if ((at >= from && at < to) || (tokens[at].Shape & Shape.Capital) == 0) continue;
            capitals++;
            organisation |= (tables.Tells[tokens[at].Word] & Tells.Organisation) != 0;
        }
        return organisation || capitals >= (to - from > 1 ? TitleWords - 1 : TitleWords);
    }

    /// <summary>A paragraph that begins with who speaks and a colon, and in which that person says I.</summary>
    public static bool IsTurn(Tables tables, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        var label = 0;
        while (label < tokens.Length && label < LongestLabel && IsOfSpeaker(tokens[label]) && !IsColon(text, tokens[label].End)) label++;
        if (label >= Math.Min(tokens.Length, LongestLabel) || !IsOfSpeaker(tokens[label])) return false;
        for (var at = label + 1; at < tokens.Length && at - label < TurnWords; at++) if ((tables.Tells[tokens[at].Word] & Tells.Herself) != 0) return true;
        return false;
    }

    /// <summary>A line with # before it, or one that ends in a colon.</summary>
    public static bool IsHeading(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int from, int to)
    {
        if ((tokens[from].Shape & Shape.Heading) != 0) return true;
        var first = from;
        while (first > 0 && from - first < HeadingWords && (tokens[first].Shape & Shape.LineStart) == 0) first--;
        if ((tokens[first].Shape & Shape.LineStart) == 0) return false;
        var last = to;
        while (last < tokens.Length && last - to < HeadingWords && tokens[last].Break is Break.None && (tokens[last].Shape & Shape.LineStart) == 0) last++;
        if (last - first > HeadingWords) return false;
        var after = tokens[last - 1].End;
        while (after < text.Length && text[after] is ' ' or '*' or '_') after++;
        if (after >= text.Length || text[after] != ':') return false;
        while (++after < text.Length && Letters.Of(text[after]) is not Kind.Line) if (Letters.Of(text[after]) is Kind.Letter or Kind.Digit) return false;
        return true;
    }

    // A word that no rule knows: names are, and what stands on forms is not.
    private static bool IsOfSpeaker(in Token token) => (token.Shape & (Shape.Capital | Shape.Thing)) == Shape.Capital && token.Word == 0;

    private static bool IsColon(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == ':';

    private static bool IsNamed(Tables tables, in Token token) =>
        (token.Shape & Shape.Number) != 0 || ((token.Shape & Shape.Capital) != 0 && (token.Shape & Shape.AllCapitals) == 0) || (tables.Tells[token.Word] & Tells.Joining) != 0;
}
