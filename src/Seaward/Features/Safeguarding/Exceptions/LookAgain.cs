using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Platform;
using Seaward.Platform.Calendar;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Exceptions;

/// <summary>The second person opens what was done, and answers for it. Being asked is what lets them in.</summary>
public sealed class LookAgain(CareDb db, WhatWasDone what, RecordDoor door, ServiceClock clock, WorkingDays calendar)
{
    public const string NoSuch = "exception.problem.none", NotAsked = "exception.problem.not-asked";

    public async Task<(LookedAt? Seen, Outcome Outcome)> Open(Guid id, CancellationToken ct)
    {
        if (await db.Set<SecondLook>().FirstOrDefaultAsync(l => l.Id == id, ct) is not { } look) return (null, Outcome.Refused(NoSuch));
        if (look.SentBy == db.Actor.Staff) return (null, Outcome.Refused("exception.problem.yourself"));
        if (!await MayAnswer(look, ct)) return (null, Outcome.Refused(NotAsked));
        await LetIn(look, ct);
        return await what.Read(look, ct) is { } seen ? (seen, Outcome.Done) : (null, Outcome.Refused("safe.not-yours"));
    }

    public async Task<Outcome> Do(LookedAt seen, Finding? finding, string? words, CancellationToken ct)
    {
        if (finding is null) return Outcome.RefusedAt("Finding", "exception.missing.finding");
        if (string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("Words", "exception.missing.words");
        if (finding is Finding.TellHerNow && seen.TellAt is null) return Outcome.RefusedAt("Finding", "exception.problem.nobody-to-tell");
        var look = seen.Look;
        var outcome = look.Look(db.Actor.Staff, clock.Now, finding.Value, seen.Seal(words.Trim()));
        if (!outcome.Succeeded) return outcome;
        foreach (var standing in await db.Set<Standing>().Where(s => s.About == look.Id && (s.Until == null || s.Until > clock.Now)).ToListAsync(ct)) standing.End(clock.Now);
        if (finding is Finding.TellHerNow) db.Add(OutboxItem.Of(ByHand.SayWhatWasFound, seen.TellAt!, look.Id, clock.Now, clock.EndOf(calendar.After(clock.Today, 1))));
        try
        {
            await db.Save("act.second-look", ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Refused("exception.problem.done");
        }
    }

    private async Task<bool> MayAnswer(SecondLook look, CancellationToken ct)
    {
        var me = db.Actor.Staff;
        if (await HadAPart(look, me, ct)) return false;
        if (look.Asked is not { } asked || asked == me) return true;
        var staff = await db.Set<Staff>().AsNoTracking().Where(s => (s.Id == asked.Value || s.Id == me.Value) && s.LeftAt == null).ToListAsync(ct);
        var askedCan = staff.Any(s => s.Id == asked.Value) && !await KeptAway(look, asked, ct);
        return staff.FirstOrDefault(s => s.Id == me.Value) is { } mine && ExceptionRules.MayAnswer(look, me, mine.Role, askedCan);
    }

    /// <summary>Whoever decided, was asked, or said yes or no to it, never answers for it.</summary>
    private async Task<bool> HadAPart(SecondLook look, StaffId me, CancellationToken ct) => look.At is LookAt.Otherwise
        && (await db.Set<ReferralDecision>().AnyAsync(d => d.Id == look.About && (d.By == me || d.Second == me || d.Colleague == me), ct)
            || await db.Set<Standing>().AnyAsync(s => s.About == look.About && s.Staff == me && s.Kind == StandingKind.Decision, ct));

    private async Task<bool> KeptAway(SecondLook look, StaffId who, CancellationToken ct) =>
        look.Record is { } her && await db.Set<Standing>().KeptAwayFrom(her, clock.Now).AnyAsync(s => s.Staff == who, ct);

    private async Task LetIn(SecondLook look, CancellationToken ct)
    {
        if (look.LookedAt is not null || ExceptionRules.HasOwnKey(look.At) || look.Record is not { } her || await door.MayOpen(her, ct) is not null) return;
        db.Add(Standing.Of(her, db.Actor.Staff, StandingKind.Decision, clock.Now, clock.Now + SecondLook.Within, look.Id));
        await db.Save("act.second-look.asked", ct);
    }
}
