namespace Seaward.Features.FrontDoor;

public static class ReadingRules
{
    /// <summary>When someone reads next, in the service's own time; nothing when no times are set.</summary>
    public static DateTime? Next(DateTime now, IReadOnlyCollection<DayOfWeek> days, IReadOnlyCollection<TimeOnly> at) => Enumerable.Range(0, 8)
        .Select(ahead => DateOnly.FromDateTime(now).AddDays(ahead))
        .Where(day => days.Contains(day.DayOfWeek))
        .SelectMany(day => at.Order().Select(day.ToDateTime))
        .Where(moment => moment > now)
        .Select(moment => (DateTime?)moment)
        .FirstOrDefault();

    /// <summary>
    /// How many open hours have surely passed since someone asked: of the day itself we kept no time, so it counts for none.
    /// </summary>
    public static double OpenHours(DateOnly since, DateTime now, IReadOnlyCollection<DayOfWeek> days, TimeOnly from, TimeOnly till)
    {
        var hours = 0.0;
        for (var day = since.AddDays(1); day <= DateOnly.FromDateTime(now) && hours < Slow; day = day.AddDays(1))
        {
            if (!days.Contains(day.DayOfWeek)) continue;
            var end = day == DateOnly.FromDateTime(now) && TimeOnly.FromDateTime(now) < till ? TimeOnly.FromDateTime(now) : till;
            if (end > from) hours += (end - from).TotalHours;
        }
        return hours;
    }

    /// <summary>After so many open hours without an answer, the page says so.</summary>
    public const double Slow = 8;
}
