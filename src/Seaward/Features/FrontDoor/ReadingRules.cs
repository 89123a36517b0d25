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

    /// <summary>The week from Monday, and each day by the clock.</summary>
    public static IEnumerable<SessionTime> InOrder(IEnumerable<SessionTime> sessions) =>
        sessions.OrderBy(s => ((int)s.Day + 6) % 7).ThenBy(s => s.From);
}
