using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Consistency;

/// <summary>One past decision stripped to its facts: no name, no text, no worker, no day.</summary>
public sealed record BareFacts(Guid Decision, Facts Facts, Framework List);

/// <summary>Puts past facts to someone who had no part in them, and keeps what that person would have done. Nothing is done because of it.</summary>
public sealed class DecideAgain(CareDb db, AnswersDoor door, ListQuestions lists, ServiceClock clock)
{
    private const int DaysPast = 14, DaysBack = 365, MostTimes = 3, Tries = 5;

    /// <summary>The same ones to everybody, so that the same facts meet several people. Each woman reads that her answers were looked at without her name.</summary>
    public async Task<BareFacts?> Next(CancellationToken ct)
    {
        var next = await Open().OrderByDescending(d => db.Set<SameFactsAnswer>().Count(a => a.Decision == d.Id)).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.Record, d.Answers, d.Framework }).Take(Tries).ToListAsync(ct);
        foreach (var one in next.Where(d => !d.Answers.IsEmpty))
            if (await door.Read([new(one.Record, one.Answers, ReferralDecision.BareSlot(one.Id))], Why.SameFacts, ct) is [var bare])
            {
                var list = await lists.Named(one.Framework, ct);
                return new(one.Id, BareAnswers.Read(bare, list), list);
            }
        return null;
    }

    public async Task<Outcome> Do(Guid? decision, Way? way, CancellationToken ct)
    {
        if (way is not { } chosen) return Outcome.RefusedAt("Way", "again.missing.way");
        if (decision is not { } id || !await Open().AnyAsync(d => d.Id == id, ct)) return Outcome.Refused("again.problem.gone");
        db.Add(new SameFactsAnswer { Id = Guid.CreateVersion7(), Decision = id, By = db.Actor.Staff, Way = chosen, At = clock.Now });
        return await db.SaveUnlessTaken("act.same-facts", ct) ? Outcome.Done : Outcome.Refused("again.problem.gone");
    }

    // Not one's own, not one that one was asked about, nobody one walks or walked with, and none that one has answered.
    private IQueryable<ReferralDecision> Open()
    {
        var (me, from, to) = (db.Actor.Staff, clock.Now.AddDays(-DaysBack), clock.Now.AddDays(-DaysPast));
        return db.Set<ReferralDecision>().AsNoTracking().Where(d => d.State == DecisionState.Made && d.MadeAt > from && d.MadeAt < to
            && d.By != me && d.Second != me && d.Colleague != me
            && !db.Set<Standing>().Any(s => s.Record == d.Record && s.Staff == me)
            && !db.Set<SameFactsAnswer>().Any(a => a.Decision == d.Id && a.By == me)
            && db.Set<SameFactsAnswer>().Count(a => a.Decision == d.Id) < MostTimes);
    }
}
