using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Today;
using Seaward.Features.Safeguarding.Load;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>A meeting within ten days about a family one walks with, and its pack is not ready.</summary>
public sealed class ConferenceOnToday(CareDb db, ServiceClock clock) : IOnToday
{
    public const int DaysAhead = 10;

    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var (me, now) = (worker.Staff, clock.Now);
        var soon = clock.EndOf(clock.Today.AddDays(DaysAhead));
        var mine = await db.Set<Conference>().AsNoTracking()
            .Where(c => c.State == ConferenceState.Preparing && c.At > now && c.At < soon && db.Set<Standing>().Any(s => s.Record == c.Record && s.Staff == me
                && (s.Kind == StandingKind.KeyWorker || s.Kind == StandingKind.Cover) && s.From <= now && (s.Until == null || s.Until > now)))
            .OrderBy(c => c.At).Select(c => new { c.Id, c.Record, c.At }).ToListAsync(ct);
        return mine.Count == 0 ? null : new(mine.Count, "conference.today.one", "conference.today.many", "conference.today.go", $"/conferences/{mine[0].Id}") { Values = [clock.DayOf(mine[0].At).Day()], Each = [.. mine.Select(c => (c.Record, $"/conferences/{c.Id}"))] };
    }
}

/// <summary>Weeks of one's own women that ask more than a person can do.</summary>
public sealed class WeekOnToday(CareDb db, ServiceClock clock) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var (me, now, monday) = (worker.Staff, clock.Now, LoadRules.Monday(clock.Today));
        var mine = await db.Set<WeekLoad>().AsNoTracking().TooMuchIn(monday)
            .Where(w => db.Set<Standing>().Any(s => s.Record == w.Record && s.Staff == me && (s.Kind == StandingKind.KeyWorker || s.Kind == StandingKind.Cover) && s.From <= now && (s.Until == null || s.Until > now)))
            .Select(w => w.Record).ToListAsync(ct);
        return mine.Count == 0 ? null : new(mine.Count, "week.today.one", "week.today.many", "week.today.go", $"/people/{mine[0]}/week") { Each = [.. mine.Select(woman => (woman, $"/people/{woman}/week"))] };
    }
}

/// <summary>Dates of one's own women that are past, and nobody wrote whether the help was there.</summary>
public sealed class StepOnToday(CareDb db, ServiceClock clock) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var (me, now, today) = (worker.Staff, clock.Now, clock.Today);
        var mine = await db.Set<PlanStep>().AsNoTracking().PastAndUnsaid(today)
            .Where(s => db.Set<Conference>().Any(c => c.Id == s.Conference && c.State != ConferenceState.CalledOff) && db.Set<Standing>().Any(w => w.Record == s.Record && w.Staff == me
                && (w.Kind == StandingKind.KeyWorker || w.Kind == StandingKind.Cover) && w.From <= now && (w.Until == null || w.Until > now)))
            .OrderBy(s => s.By).Select(s => new { s.Conference, s.Record }).ToListAsync(ct);
        return mine.Count == 0 ? null : new(mine.Count, "conference.step.today.one", "conference.step.today.many", "conference.step.today.go", $"/conferences/{mine[0].Conference}/steps") { Each = [.. mine.Select(s => (s.Record, $"/conferences/{s.Conference}/steps")).Distinct()] };
    }
}
