using System.Text.RegularExpressions;

namespace Seaward.Features.KindWords;

/// <summary>What may be put into a box in place of a word: a plain name, or the start of a sentence with a gap. Never a fact that nobody has told us.</summary>
public static partial class InsteadRules
{
    private const int LongestStart = 5;

    public static bool CanBeUsed(string text)
    {
        if (text.Contains('?', StringComparison.Ordinal) || text.Contains(", if ", StringComparison.Ordinal) || Counted().IsMatch(text)) return false;
        var gap = text.IndexOf('…', StringComparison.Ordinal);
        if (gap < 0) return char.IsLower(text[0]);
        return text[..gap].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestStart;
    }

    [GeneratedRegex(@"\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();
}
