using Seaward.Platform.Wording;

namespace Seaward.Platform.Drafts;

/// <summary>Which form, about whom. Without a subject the form is about nobody.</summary>
public readonly record struct DraftPlace(string Form, Guid Subject);

/// <summary>What a page knows of the sheet it writes on: none yet is sheet 0, version 0.</summary>
public readonly record struct DraftMark(int Sheet, int Version);

/// <summary>What became of a save.</summary>
public sealed record DraftKept(DraftMark Mark, DateTimeOffset At, bool Beside);

/// <summary>One sheet, opened for whoever wrote it.</summary>
public sealed record DraftSheet(DraftMark Mark, DateTimeOffset Since, DateTimeOffset SavedAt, IReadOnlyDictionary<string, string[]> Fields);

public static class DraftRules
{
    public const int DaysKept = 14, MostSheets = 8, LongestForm = 40;
    public const string Own = "draft.";
    private const string Antiforgery = "f";

    /// <summary>What is a person's own in a form: not our marks, not the language helper's, not the antiforgery token.</summary>
    public static Dictionary<string, string[]> Typed(IEnumerable<KeyValuePair<string, string[]>> form) => form
        .Where(field => field.Key != Antiforgery && !field.Key.StartsWith("__", StringComparison.Ordinal) && !field.Key.StartsWith(Own, StringComparison.Ordinal) && !field.Key.StartsWith(OurWordsBox.Own, StringComparison.Ordinal))
        .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);

    public static bool IsForm(string name) => name.Length is > 0 and <= LongestForm && name.All(c => c is >= 'a' and <= 'z' or '-');

    /// <summary>The sheet to write on: the page's own, when nothing was written there since it was read; else a new one.</summary>
    public static int SheetFor(DraftMark page, IReadOnlyList<DraftMark> kept) =>
        kept.Contains(page) || kept.Count >= MostSheets && kept.Any(k => k.Sheet == page.Sheet) ? page.Sheet : 1 + kept.Select(k => k.Sheet).DefaultIfEmpty(0).Max();

    public static bool Same(IReadOnlyDictionary<string, string[]> one, IReadOnlyDictionary<string, string[]> other) =>
        one.Count == other.Count && one.All(field => other.TryGetValue(field.Key, out var values) && values.SequenceEqual(field.Value));

    public static DateTimeOffset DestroyBefore(DateTimeOffset now) => now.AddDays(-DaysKept);
}
