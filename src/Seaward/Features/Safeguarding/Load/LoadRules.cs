using Seaward.Features.Safeguarding.Conferences;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>Something asked of her, or a time that is taken already because of the children or a medicine.</summary>
public enum LoadKind { Asked, SchoolRun, Nursery, Pharmacy, FamilyTime, OtherTime }

public enum LoadReason { TooManyHours, TwoAtOnce, OverTakenTime, TooManyAgencies }

/// <summary>One line of her week.</summary>
public sealed record LoadEntry(string What, string ByWhom, Agency Agency, LoadKind Kind, WhenAsked When)
{
    /// <summary>Where the line can be ended, when somebody wrote it by hand.</summary>
    public Guid? Item { get; init; }

    public Guid? Conference { get; init; }
    public bool NotDecided { get; init; }
    public DateOnly? OnDay { get; init; }

    /// <summary>In hours, the way there and back with it.</summary>
    public decimal WithTheWay => When.Hours + When.TravelMinutes / 60m;
}

/// <summary>
/// Where a week becomes more than a person can do. No source gives a number: these are ours to begin with, said on the page,
/// and each service sets its own under <c>Service:Week</c> with the women it is about. (P3)
/// </summary>
public sealed record LoadLimits
{
    /// <summary>Beside children in her care: half of a working week, the way included.</summary>
    public decimal HoursWithChildren { get; init; } = 20;

    public decimal HoursWithout { get; init; } = 30;

    /// <summary>Different agencies on one day; one more is too many.</summary>
    public int AgenciesADay { get; init; } = 3;
}

/// <summary>Two things at one time, the way there and back counted.</summary>
public sealed record Clash(DayOfWeek Day, LoadEntry One, LoadEntry Other)
{
    public bool OverTakenTime => LoadRules.IsTaken(One.Kind) || LoadRules.IsTaken(Other.Kind);
}

public sealed record HowMuch(decimal Hours, decimal OfThatTravel, IReadOnlyList<Clash> Clashes, IReadOnlyList<DayOfWeek> CrowdedDays, IReadOnlyList<LoadReason> Reasons)
{
    /// <summary>So little is written in that nobody can say yet whether it fits.</summary>
    public bool Little { get; init; }

    public bool TooMuch => Reasons.Count > 0;
}

/// <summary>Adds up a week and says plainly when it is too much. It says nothing about her: only about what is asked.</summary>
public static class LoadRules
{
    private const int LittleOf = 4;

    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static HowMuch Weigh(IReadOnlyList<LoadEntry> entries, bool children, LoadLimits limits)
    {
        var asked = entries.Where(entry => !IsTaken(entry.Kind)).ToList();
        var travel = asked.Sum(entry => entry.When.TravelMinutes) / 60m;
        var hours = asked.Sum(entry => entry.When.Hours) + travel;
        var clashes = Week.SelectMany(day => On(entries, day)).ToList();
        var crowded = Week.Where(day => asked.Where(entry => entry.When.Days.Contains(day)).Select(entry => entry.Agency).Distinct().Count() > limits.AgenciesADay).ToList();
        List<LoadReason> reasons = [];
        var most = children ? limits.HoursWithChildren : limits.HoursWithout;
        if (hours > most) reasons.Add(LoadReason.TooManyHours);
        if (clashes.Any(clash => !clash.OverTakenTime)) reasons.Add(LoadReason.TwoAtOnce);
        if (clashes.Any(clash => clash.OverTakenTime)) reasons.Add(LoadReason.OverTakenTime);
        if (crowded.Count > 0) reasons.Add(LoadReason.TooManyAgencies);
        return new(hours, travel, clashes, crowded, reasons) { Little = hours * LittleOf < most };
    }

    /// <summary>The school run, nursery, pharmacy: nobody asks it of her at a meeting, and it cannot move.</summary>
    public static bool IsTaken(LoadKind kind) => kind is not LoadKind.Asked;

    /// <summary>The week that was asked for, if it is one that anybody plans; else the one that is now. On a Sunday that is the one that begins tomorrow.</summary>
    public static DateOnly WeekOf(DateOnly? asked, DateOnly today) => asked is { } day && day > today.AddYears(-2) && day < today.AddYears(2) ? Monday(day) : Monday(today.AddDays(1));

    public static DateOnly Monday(DateOnly day) => day.AddDays(-FromMonday(day.DayOfWeek));

    public static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static IEnumerable<Clash> On(IReadOnlyList<LoadEntry> entries, DayOfWeek day)
    {
        var timed = entries.Where(entry => entry.When is { Begin: not null, End: not null } && entry.When.Days.Contains(day)).ToList();
        for (var one = 0; one < timed.Count; one++)
            for (var other = one + 1; other < timed.Count; other++)
                if (!(IsTaken(timed[one].Kind) && IsTaken(timed[other].Kind)) && Meet(timed[one].When, timed[other].When))
                    yield return new(day, timed[one], timed[other]);
    }

    // The way there comes before, the way back after; half of a day's way each.
    private static bool Meet(WhenAsked one, WhenAsked other) => Start(one) < Finish(other) && Start(other) < Finish(one);

    private static double Start(WhenAsked when) => when.Begin!.Value.ToTimeSpan().TotalMinutes - Way(when);

    private static double Finish(WhenAsked when) => when.End!.Value.ToTimeSpan().TotalMinutes + Way(when);

    private static double Way(WhenAsked when) => when.TravelMinutes / (2.0 * Math.Max(1, when.Days.Count));
}
