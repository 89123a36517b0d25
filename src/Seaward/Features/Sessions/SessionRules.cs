namespace Seaward.Features.Sessions;

public enum Change { Full, Cancelled }

/// <summary>One coming time, on its day, and whether it is full or off.</summary>
public sealed record Coming(Guid? Id, SessionTime Session, DateOnly On, Change? Change);

public static class SessionRules
{
    /// <summary>Each time once, on its next day, in the order they come; one that is over today comes next week.</summary>
    public static IReadOnlyList<Coming> Next(IEnumerable<(Guid? Id, SessionTime Session)> week, IReadOnlyDictionary<(Guid, DateOnly), Change> changes, DateTime now) =>
        [.. week.Select(s => On(s.Id, s.Session, Day(s.Session, now), changes)).OrderBy(c => c.On).ThenBy(c => c.Session.From)];

    /// <summary>Every time of the coming weeks, for a calendar.</summary>
    public static IReadOnlyList<Coming> Ahead(IEnumerable<(Guid? Id, SessionTime Session)> week, IReadOnlyDictionary<(Guid, DateOnly), Change> changes, DateTime now, int weeks) =>
        [.. week.SelectMany(s => Enumerable.Range(0, weeks).Select(w => On(s.Id, s.Session, Day(s.Session, now).AddDays(7 * w), changes))).OrderBy(c => c.On).ThenBy(c => c.Session.From)];

    /// <summary>The words key of what is wrong with a time, and its field.</summary>
    public static (string Field, string Key)? Wrong(SessionTime session)
    {
        if (session.From >= session.Till) return ("Till", "sessions.problem.till");
        if (session.Place.Length == 0) return ("Place", "sessions.problem.place");
        string?[] said = [session.Place, session.WhoMayCome, session.WhoIsThere, session.Children];
        return said.Any(text => text?.Length > Longest) ? ("Place", "sessions.problem.long") : null;
    }

    public const int Longest = 200;

    private static DateOnly Day(SessionTime session, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var ahead = ((int)session.Day - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(ahead == 0 && TimeOnly.FromDateTime(now) >= session.Till ? 7 : ahead);
    }

    private static Coming On(Guid? id, SessionTime session, DateOnly day, IReadOnlyDictionary<(Guid, DateOnly), Change> changes) =>
        new(id, session, day, id is { } known && changes.TryGetValue((known, day), out var change) ? change : null);
}
