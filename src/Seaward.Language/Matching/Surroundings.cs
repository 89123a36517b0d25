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
    public static bool IsName(Tables tables, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int from, int to)
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
        if (organisation || capitals >= (to - from > 1 ? TitleWords - 1 : TitleWords)) return true;
        return Owns(text, tokens, from, to) || IsOfTitle(tokens, from, first) || (IsOfName(tables, tokens, from, to, capitals) && IsSmallOrganisation(tables, tokens, last));
    }

    // A name goes on in small letters: Addicts in Recovery choir, the Alcoholics choir. At the start of a sentence a capital alone says nothing.
    private static bool IsOfName(Tables tables, ReadOnlySpan<Token> tokens, int from, int to, int capitals)
    {
        if (capitals > 0 || tokens[from].Break is not Break.Sentence) return true;
        return to - from > 1 && (tokens[to - 1].Shape & Shape.Capital) != 0;
    }

    // Requiem for an Addict: small words join a capital in the middle of a sentence to the one before it.
    private static bool IsOfTitle(ReadOnlySpan<Token> tokens, int from, int first)
    {
        if ((tokens[from].Shape & Shape.Capital) == 0 || from == first || (tokens[from - 1].Shape & Shape.Capital) != 0) return false;
        for (var at = first; at < from; at++)
        {
            if ((tokens[at].Shape & Shape.Capital) != 0 && tokens[at].Break is not Break.Sentence) return true;
        }
        return false;
    }

    private static bool IsSmallOrganisation(Tables tables, ReadOnlySpan<Token> tokens, int at) =>
        at < tokens.Length && tokens[at].Break is Break.None && (tables.Tells[tokens[at].Word] & Tells.Organisation) != 0;

    // The Addicts' Rest, the Junkie's Retreat: what is owned has a capital too.
    private static bool Owns(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int from, int to)
    {
        if (tokens[from].Break is Break.Sentence || (tokens[to - 1].Shape & Shape.Capital) == 0 || to == tokens.Length) return false;
        var end = tokens[to - 1].End;
        if (end >= text.Length || Letters.Of(text[end]) is not Kind.Apostrophe) return false;
        var thing = tokens[to].Start == end ? to + 1 : tokens[to].Start == end + 1 && tokens[to].End - tokens[to].Start == 1 ? to + 1 : to;
        return thing < tokens.Length && tokens[thing].Break is Break.None && (tokens[thing].Shape & (Shape.Capital | Shape.AllCapitals)) == Shape.Capital;
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
