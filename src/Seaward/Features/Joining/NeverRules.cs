using System.Text.RegularExpressions;

namespace Seaward.Features.Joining;

/// <summary>Nothing about her goes where she said that it must not, or to anyone she is kept apart from. (R5k)</summary>
public static partial class NeverRules
{
    public static IEnumerable<string> Lines(string never) => never.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The line that forbids it; null where none does. Signs, capitals, spaces and the code before a number do not matter.</summary>
    public static string? Forbids(string? never, string? where)
    {
        if (string.IsNullOrWhiteSpace(never) || string.IsNullOrWhiteSpace(where)) return null;
        var (words, numbers) = (Words(where), Numbers(where));
        return Lines(never).FirstOrDefault(line => Stands(Words(line), words) || Numbers(line).Overlaps(numbers));
    }

    private static bool Stands(string[] line, string[] where) =>
        line.Length > 0 && Enumerable.Range(0, Math.Max(0, where.Length - line.Length + 1)).Any(at => where.AsSpan(at, line.Length).SequenceEqual(line));

    private static string[] Words(string text) => [.. Word().Matches(text).Select(word => word.Value.ToLowerInvariant())];

    private static HashSet<string> Numbers(string text) => [.. Phone().Matches(text).Select(number => Bare(number.Value))];

    private static string Bare(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.StartsWith("44", StringComparison.Ordinal) ? digits[2..].TrimStart('0') : digits;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\+?\d[\d ().-]{5,}\d")]
    private static partial Regex Phone();
}
