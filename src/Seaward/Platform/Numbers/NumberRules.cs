using System.Globalization;
using System.Text;

namespace Seaward.Platform.Numbers;

/// <summary>
/// Sixteen digits, the last a check digit by Damm: it finds each wrong digit and each two digits swapped.
/// Not Luhn, for a number by Luhn is what phones take for a bank card and offer to keep.
/// </summary>
public static class NumberRules
{
    public const int Length = 16;
    private const int Longest = 64;

    private static readonly string[] Table =
    [
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
    ];

    /// <summary>Fifteen random digits and their check digit.</summary>
    public static string Complete(string fifteen) => fifteen + (char)('0' + Sum(fifteen));

    /// <summary>What was typed or pasted as sixteen digits, in whatever digits she writes; nothing when it is no number of ours.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > Longest) return null;
        var digits = new StringBuilder(Length);
        foreach (var sign in typed)
        {
            if (char.IsDigit(sign)) digits.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(sign)));
            else if (!Between(sign)) return null;
        }
        return digits.Length == Length && Sum(digits.ToString()) == 0 ? digits.ToString() : null;
    }

    /// <summary>Not all of it was typed, or more; which says nothing about any number.</summary>
    public static bool WrongLength(string? typed) => (typed ?? "").Count(char.IsDigit) != Length;

    public static IReadOnlyList<string> Groups(string digits) => [.. digits.Chunk(4).Select(four => new string(four))];

    private static bool Between(char sign) => char.IsWhiteSpace(sign) || sign is '.' or '/' or '_'
        || char.GetUnicodeCategory(sign) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;

    private static int Sum(string digits) => digits.Aggregate(0, (sum, digit) => Table[sum][digit - '0'] - '0');
}
