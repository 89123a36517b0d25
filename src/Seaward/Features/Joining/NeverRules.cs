using System.Text.RegularExpressions;

namespace Seaward.Features.Joining;

/// <summary>Nothing about her goes where she said that it must not, or to anyone she is kept apart from, however it is written. (R5k)</summary>
public static partial class NeverRules
{
    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "miss", "mx", "dr", "drive", "and", "the", "for", "to", "c", "o", "care", "of"];

    public static IEnumerable<string> Lines(string never) => never.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The line that forbids it; null where none does. One mail, one number, one house or one name of a line is enough.</summary>
    public static string? Forbids(string? never, string? where)
    {
        if (string.IsNullOrWhiteSpace(never) || string.IsNullOrWhiteSpace(where)) return null;
        string[] readings = [.. new[] { NeverFold.Fold(where), NeverFold.Fold(where, possessive: true) }.Distinct()];
        return Lines(never).FirstOrDefault(line => readings.Any(reading => Stands(NeverFold.Fold(line), reading)));
    }

    private static bool Stands(string line, string where)
    {
        var (mails, numbers) = (Mails(line), Numbers(line));
        if (mails.Overlaps(Mails(where)) || numbers.Overlaps(Numbers(where))) return true;
        var rest = Phone().Replace(Mail().Replace(line, " "), " ");
        var houses = NeverPlace.Houses(rest, out var before);
        if (houses.Any(house => NeverPlace.Stands(house, where))) return true;
        return Named(before, where, alone: mails.Count + numbers.Count + houses.Count == 0);
    }

    /// <summary>The words of a name in any order; a single one only where it is all that she wrote.</summary>
    private static bool Named(string line, string where, bool alone)
    {
        var whole = NeverPlace.Words(line);
        if (alone && Follows(whole, NeverPlace.Words(where))) return true;
        var name = Joined(line).Where(word => !Titles.Contains(word)).ToArray();
        if (name.Length < 2) return false;
        if (!alone && Follows(name, NeverPlace.Words(where))) return true;
        return Together(name, Joined(where)) || where.Split(',', ';', '\n').Any(part => Near(name, Joined(part)));
    }

    private static bool Follows(string[] line, string[] where) =>
        line.Length > 0 && Enumerable.Range(0, Math.Max(0, where.Length - line.Length + 1)).Any(at => where.AsSpan(at, line.Length).SequenceEqual(line));

    private static bool Together(string[] name, string[] where) => Windows(name, where, name.Length);

    // A name between the others, and nothing else.
    private static bool Near(string[] name, string[] where) => Windows(name, where, name.Length + 1);

    private static bool Windows(string[] name, string[] where, int width)
    {
        var words = where.Where(word => !Titles.Contains(word)).ToArray();
        return Enumerable.Range(0, words.Length).Any(at => words.Skip(at).Take(width).ToArray() is var window && name.All(word => window.Contains(word)) && !Road(words, at + window.Length - 1));
    }

    // "Hale Road" is no Mr Hale.
    private static bool Road(string[] words, int last) => NeverPlace.IsStreet(words[last]) || last + 1 < words.Length && NeverPlace.IsStreet(words[last + 1]);

    private static string[] Joined(string text) => [.. Hyphened().Matches(text).Select(word => word.Value)];

    private static HashSet<string> Mails(string text) => [.. Mail().Matches(text).Select(mail => mail.Value.Trim('.', '-'))];

    private static HashSet<string> Numbers(string text) => [.. Phone().Matches(text).Select(number => Bare(number.Value))];

    private static string Bare(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.StartsWith("44", StringComparison.Ordinal) ? digits[2..].TrimStart('0') : digits;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)*")]
    private static partial Regex Hyphened();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"\+?\d[\d ().-]{5,}\d")]
    private static partial Regex Phone();
}
