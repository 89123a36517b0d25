using System.Text;
using Seaward.Language.Rules;

namespace Seaward.Language.Matching;

/// <summary>The words that one woman has said she uses for herself. They are hers, so nobody is told off for them.</summary>
internal sealed class HerWords
{
    private const int Around = 80;

    private readonly string[] _phrases;

    public HerWords(IEnumerable<string>? words) =>
        _phrases = [.. (words ?? []).Select(word => Plain(word)).Where(phrase => phrase.Trim().Length > 0).SelectMany(phrase => new[] { phrase, phrase.TrimEnd() + "s " }).Distinct()];

    /// <summary>Whether the words are hers as they stand, or lie within a phrase of hers.</summary>
    public bool Cover(ReadOnlySpan<char> text, int start, int end)
    {
        if (_phrases.Length == 0) return false;
        var from = Math.Max(0, start - Around);
        var before = Plain(text[from..start]).TrimEnd().Length;
        var found = Plain(text[start..end]);
        var all = Plain(text[from..Math.Min(text.Length, end + Around)]);
        return Array.Exists(_phrases, phrase => Covers(all, phrase, before, before + found.Length));
    }

    private static bool Covers(string all, string phrase, int start, int end)
    {
        for (var at = all.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = all.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            if (at <= start && at + phrase.Length >= end) return true;
        }
        return false;
    }

    // Small letters, one space between words, one before and one behind.
    private static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(" ");
        foreach (var one in text)
        {
            var kind = Letters.Of(one);
            if (kind is Kind.Letter or Kind.Digit or Kind.Apostrophe) plain.Append(Letters.Lower(one));
            else if (kind is not Kind.Nothing && plain[^1] != ' ') plain.Append(' ');
        }
        if (plain[^1] != ' ') plain.Append(' ');
        return plain.ToString();
    }
}
