using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Danger;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.SecondLooking;

/// <summary>Whatever one person sends alone is looked at by another within a day.</summary>
public sealed class SecondLooks(CareDb db)
{
    public void After(Referral referral, ImmediateRisk risk, StaffId by) =>
        db.Add(Of(LookAt.Referral, referral.Id, risk.Line, by, referral.SentAt!.Value));

    public void After(DangerReport danger) => db.Add(Of(LookAt.Danger, danger.Id, danger.Line, danger.SentBy, danger.SentAt));

    private static SecondLook Of(LookAt at, Guid about, string line, StaffId by, DateTimeOffset sent) => new()
    {
        Id = Guid.CreateVersion7(), At = at, About = about, Line = line, SentBy = by, SentAt = sent, DueAt = sent + SecondLook.Within,
    };
}

/// <summary>What a second person reads: the words that were sent, and nothing more.</summary>
public sealed record LookedAt(SecondLook Look, string Happening, string WhoAndWhere, string Rung, RecordId? Record, Func<string, Sealed> Seal);

/// <summary>The second person opens what was sent, and says what they find. Asking for it is what lets them in.</summary>
public sealed class LookAgain(CareDb db, DangerDoor dangers, RecordDoor door, Platform.Time.ServiceClock clock)
{
    public const string NoSuch = "second-look.problem.none";

    public async Task<(LookedAt? Seen, Outcome Outcome)> Open(Guid id, CancellationToken ct)
    {
        if (await db.Set<SecondLook>().FirstOrDefaultAsync(l => l.Id == id, ct) is not { } look) return (null, Outcome.Refused(NoSuch));
        if (look.SentBy == db.Actor.Staff) return (null, Outcome.Refused("second-look.problem.yourself"));
        var seen = look.At is LookAt.Danger ? await Danger(look, ct) : await Sent(look, ct);
        return seen is null ? (null, Outcome.Refused("safe.not-yours")) : (seen, Outcome.Done);
    }

    public async Task<Outcome> Do(LookedAt seen, Finding? finding, string? words, CancellationToken ct)
    {
        if (finding is null) return Outcome.RefusedAt("Finding", "second-look.missing.finding");
        if (string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("Words", "second-look.missing.words");
        var look = seen.Look;
        var outcome = look.Look(db.Actor.Staff, clock.Now, finding.Value, seen.Seal(words.Trim()));
        if (!outcome.Succeeded) return outcome;
        if (look.At is LookAt.Referral)
            foreach (var standing in await db.Set<Standing>().Where(s => s.About == look.About && (s.Until == null || s.Until > clock.Now)).ToListAsync(ct)) standing.End(clock.Now);
        try
        {
            await db.Save("act.second-look", ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Refused("second-look.problem.done");
        }
    }

    private async Task<LookedAt?> Danger(SecondLook look, CancellationToken ct)
    {
        var report = await db.Set<DangerReport>().AsNoTracking().FirstAsync(d => d.Id == look.About, ct);
        if (await dangers.Open(report.Id, ct) is not { } open) return null;
        return new(look,
            open.Read(report.Happening, DangerReport.HappeningSlot(report.Id)),
            open.Read(report.WhoAndWhere, DangerReport.WhoSlot(report.Id)),
            open.Read(report.Rung, DangerReport.RungSlot(report.Id)),
            report.About, text => open.Seal(text, SecondLook.WordsSlot(look.Id)));
    }

    private async Task<LookedAt?> Sent(SecondLook look, CancellationToken ct)
    {
        var referral = await db.Set<Referral>().AsNoTracking().FirstAsync(r => r.Id == look.About, ct);
        if (look.LookedAt is null && await door.MayOpen(referral.Record, ct) is null)
        {
            db.Add(Standing.Of(referral.Record, db.Actor.Staff, StandingKind.Decision, clock.Now, clock.Now + SecondLook.Within, referral.Id));
            await db.Save("act.second-look.asked", ct);
        }
        if ((await door.Open(referral.Record, Why.SecondLook, ct)).Record is not { } record) return null;
        var body = Paper.From(record.Read(referral.Paper, Referral.PaperSlot(referral.Id))).Body;
        return new(look, body.OurWords, body.To, body.Told, referral.Record, text => record.Seal(text, SecondLook.WordsSlot(look.Id)));
    }
}
