using System.Globalization;
using Seaward.Platform;
using Seaward.Features.Safeguarding.Conferences;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>On which days of a week, at what times or any time, how many hours and minutes of way in all.</summary>
public sealed record WhenAsked(IReadOnlyList<DayOfWeek> Days, TimeOnly? Begin, TimeOnly? End, decimal Hours, int TravelMinutes)
{
    public static readonly WhenAsked AnyTime = new([], null, null, 0, 0);
}

/// <summary>The same as it was typed.</summary>
public sealed class WhenTyped
{
    public string[] Days { get; set; } = [];
    public string? Begin { get; set; }
    public string? End { get; set; }
    public string? Hours { get; set; }
    public string? Travel { get; set; }

    public Outcome Check(string prefix) => Outcome.All(Wrong()).Under(prefix);

    private IEnumerable<Outcome> Wrong()
    {
        if (Days.Any(day => Picked.Of<DayOfWeek>(day) is null)) yield return Outcome.RefusedAt("Days", "week.wrong.days");
        else if (Typed.Time(Begin) is not null && Days.Length == 0) yield return Outcome.RefusedAt("Days", "week.wrong.which-days");
        if (Unread(Begin) || (Typed.Time(Begin) is null && Typed.Time(End) is not null)) yield return Outcome.RefusedAt("Begin", "week.wrong.begin");
        if (Unread(End) || (Typed.Time(End) is null && Typed.Time(Begin) is not null)) yield return Outcome.RefusedAt("End", "week.wrong.end");
        else if (Typed.Time(End) <= Typed.Time(Begin)) yield return Outcome.RefusedAt("End", "week.wrong.ends-first");
        if (!string.IsNullOrWhiteSpace(Hours) && Typed.Hours(Hours) is null) yield return Outcome.RefusedAt("Hours", "week.wrong.hours");
        if (!string.IsNullOrWhiteSpace(Travel) && Typed.Minutes(Travel) is null) yield return Outcome.RefusedAt("Travel", "week.wrong.travel");
    }

    /// <summary>Hours that were not typed follow from the times.</summary>
    public WhenAsked Read()
    {
        var days = Days.Select(day => Picked.Of<DayOfWeek>(day)).OfType<DayOfWeek>().Distinct().OrderBy(LoadRules.FromMonday).ToList();
        var (begin, end) = (Typed.Time(Begin), Typed.Time(End));
        var worked = begin is { } from && end is { } until ? (decimal)(until - from).TotalHours * days.Count : 0;
        return new(days, begin, end, Typed.Hours(Hours) ?? worked, Typed.Minutes(Travel) ?? 0);
    }

    public static WhenTyped Of(WhenAsked when) => new()
    {
        Days = [.. when.Days.Select(day => day.ToString())],
        Begin = when.Begin?.ToString("HH:mm", CultureInfo.InvariantCulture),
        End = when.End?.ToString("HH:mm", CultureInfo.InvariantCulture),
        Hours = when.Hours.ToString("0.##", CultureInfo.InvariantCulture),
        Travel = when.TravelMinutes.ToString(CultureInfo.InvariantCulture),
    };

    private static bool Unread(string? time) => !string.IsNullOrWhiteSpace(time) && Typed.Time(time) is null;
}
