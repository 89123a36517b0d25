using System.Globalization;

namespace Seaward.Language.Rules;

/// <summary>What kind of character something is.</summary>
internal enum Kind : byte
{
    Other, Letter, Digit, Space, Line, Apostrophe, Hyphen, Comma, Stop, Quote, Nothing,
}

/// <summary>Characters: their kinds, and the one small spelling of each.</summary>
internal static class Letters
{
    private const uint Start = 2166136261;
    private const string Commas = ",;:()[]{}|\u2014\u2022\u2026<>=";
    private const string Quotes = "\"\u201c\u201d\u2018\u00ab\u00bb";
    private const string Hyphens = "-\u2010\u2011\u2212\u2013";
    private const string Nothings = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

    private static readonly Kind[] Kinds = Made(0x2100, Work);
    private static readonly char[] Small = Made(0x250, char.ToLowerInvariant);

    /// <summary>For each plain letter or digit the small one, else nought.</summary>
    private static readonly char[] PlainOnes = Made(128, one => char.IsAsciiLetterOrDigit(one) ? char.ToLowerInvariant(one) : '\0');

    public static Kind Of(char one) => one < 0x2100 ? Kinds[one] : Work(one);

    public static char Lower(char one) => one < 0x250 ? Small[one] : one == '\u2019' ? '\'' : char.ToLowerInvariant(one);

    /// <summary>The small spelling of a plain letter or digit; nought for everything else.</summary>
    public static char Plain(char one) => one < 128 ? PlainOnes[one] : '\0';

    public static uint Add(uint hash, char lower) => (hash ^ lower) * 16777619;

    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var one in word) hash = Add(hash, one);
        return hash;
    }

    public static uint Empty => Start;

    public static uint Mix(uint hash) => hash ^ (hash >> 15);

    /// <summary>Whether the words are the same, leaving out size of letters, sort of apostrophe and characters that nobody sees.</summary>
    public static bool Same(ReadOnlySpan<char> written, string word)
    {
        var at = 0;
        foreach (var one in written)
        {
            var plain = Plain(one);
            if (plain != 0 && at < word.Length && plain == word[at]) { at++; continue; }
            if (Of(one) == Kind.Nothing) continue;
            if (at == word.Length || Lower(one) != word[at++]) return false;
        }
        return at == word.Length;
    }

    private static T[] Made<T>(int length, Func<char, T> make)
    {
        var made = new T[length];
        for (var at = 0; at < length; at++) made[at] = make((char)at);
        return made;
    }

    private static Kind Work(char one) => one switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' => Kind.Line,
        '\'' or '\u2019' => Kind.Apostrophe,
        '.' or '!' or '?' => Kind.Stop,
        _ when Nothings.Contains(one, StringComparison.Ordinal) => Kind.Nothing,
        _ when char.IsWhiteSpace(one) => Kind.Space,
        _ when Commas.Contains(one, StringComparison.Ordinal) => Kind.Comma,
        _ when Quotes.Contains(one, StringComparison.Ordinal) => Kind.Quote,
        _ when Hyphens.Contains(one, StringComparison.Ordinal) => Kind.Hyphen,
        _ when char.IsDigit(one) => Kind.Digit,
        _ when char.IsLetter(one) || IsMark(one) || char.IsSurrogate(one) => Kind.Letter,
        _ => Kind.Other,
    };

    private static bool IsMark(char one) => CharUnicodeInfo.GetUnicodeCategory(one) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
