using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Danger;

/// <summary>What one worker knows this minute. The danger and a few words are needed; the rest can come later.</summary>
public sealed record DangerNow(string? Happening, string? WhoAndWhere, string? Line, Rung? Rung, RecordId? About, Guid Form)
{
    /// <summary>Pressed twice it is the same; put right and sent again it is another, for whoever rings has to have the words as they are now.</summary>
    public Guid Press => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Form:N}\u001f{Line}\u001f{Happening}\u001f{WhoAndWhere}"))[..16]);
}

/// <summary>Sends at once, alone, about anyone; a second person is due within a day, from this moment.</summary>
public sealed class SendInDanger(CareDb db, DangerDoor door, SecondLooks looks, Words words, ServiceClock clock)
{
    public async Task<(Guid? Danger, Outcome Outcome)> Do(DangerNow now, CancellationToken ct)
    {
        if (Outcome.All(Missing(now)) is { Succeeded: false } missing) return (null, missing);
        if (await Sent(now.Press, ct) is { } before) return (before, Outcome.Done);
        var report = await Seal(now, ct);
        db.Add(report);
        looks.After(report);
        var ring = OutboxItem.Of(ByHand.RingAboutDanger, $"/danger/{report.Id}", report.Id, clock.Now, clock.Now);
        if (now.Rung is not null) ring.Tick(db.Actor.Staff, clock.Now);
        db.Add(ring);
        if (report.About is not null) db.Add(OutboxItem.Of(ByHand.TellHer, $"/danger/{report.Id}", report.Id, clock.Now, clock.EndOf(report.TellBy!.Value)));
        try
        {
            await db.Save("act.danger.sent", ct);
        }
        catch (DbUpdateException)
        {
            // Only the form can be there twice: the same press came in twice, and the first was quicker.
            if (await Sent(now.Press, ct) is not { } first) throw;
            return (first, Outcome.Done);
        }
        return (report.Id, Outcome.Done);
    }

    private static IEnumerable<Outcome> Missing(DangerNow now)
    {
        if (string.IsNullOrWhiteSpace(now.Happening) && string.IsNullOrWhiteSpace(now.WhoAndWhere)) yield return Outcome.RefusedAt("Happening", "danger.problem.words");
        if (DangerLines.Named(now.Line) is null) yield return Outcome.RefusedAt("Line", "danger.problem.line");
    }

    private Task<Guid?> Sent(Guid form, CancellationToken ct) =>
        db.Set<DangerReport>().AsNoTracking().Where(d => d.Form == form).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct);

    private async Task<DangerReport> Seal(DangerNow now, CancellationToken ct)
    {
        var open = await door.Start(ct);
        var about = now.About is { } named && await db.Set<Record>().AnyAsync(r => r.Id == named, ct) ? named : (RecordId?)null;
        var report = new DangerReport
        {
            Id = open.Id, Line = DangerLines.Named(now.Line)!, SentBy = db.Actor.Staff, SentAt = clock.Now, About = about, Form = now.Press,
            Happening = open.Seal(now.Happening?.Trim() ?? "", DangerReport.HappeningSlot(open.Id)),
            WhoAndWhere = open.Seal(now.WhoAndWhere?.Trim() ?? "", DangerReport.WhoSlot(open.Id)),
            Rung = open.Seal(now.Rung is { } rung ? words[rung.Says()].Text : "", DangerReport.RungSlot(open.Id)),
        };
        if (about is not null) report.NotToldYet(clock.Today.AddDays(ReferralRules.DaysToTellAfter), default);
        return report;
    }
}

/// <summary>She is told as soon as it is safe; until then there is a day and a reason, and it stays on the list.</summary>
public sealed class TellOfDanger(CareDb db, DangerDoor door, AskForAnswer ask, ServiceClock clock)
{
    public async Task<Outcome> NotYet(Guid danger, DateOnly? tellBy, string? because, CancellationToken ct)
    {
        if (tellBy is null || tellBy < clock.Today || tellBy > clock.Today.AddDays(ReferralRules.LongestHeldBack)) return Outcome.RefusedAt("TellBy", "danger.problem.tell-by", ReferralRules.LongestHeldBack);
        if (string.IsNullOrWhiteSpace(because)) return Outcome.RefusedAt("Because", "danger.problem.because");
        if (await Find(danger, ct) is not { } report || await door.Open(danger, ct) is not { } open) return Outcome.Refused("exception.problem.none");
        // What was written before stays above it, whoever wrote it.
        var reasons = $"{open.Read(report.NotYetBecause, DangerReport.NotYetSlot(danger))}\n{because.Trim()}".Trim();
        var outcome = report.NotToldYet(tellBy.Value, open.Seal(reasons, DangerReport.NotYetSlot(danger)));
        if (!outcome.Succeeded) return outcome;
        await Tick(danger, ct);
        db.Add(OutboxItem.Of(ByHand.TellHer, $"/danger/{danger}", danger, clock.Now, clock.EndOf(tellBy.Value)));
        await db.Save("act.danger.not-yet", ct);
        return Outcome.Done;
    }

    public async Task<Outcome> Told(Guid danger, DateOnly? on, CancellationToken ct)
    {
        if (on is null) return Outcome.RefusedAt("ToldOn", "danger.problem.told-on");
        if (on > clock.Today) return Outcome.RefusedAt("ToldOn", "referral.problem.day-ahead");
        if (await Find(danger, ct) is not { } report) return Outcome.Refused("exception.problem.none");
        var outcome = report.Told(on.Value, db.Actor.Staff);
        if (!outcome.Succeeded) return outcome;
        if (on > report.TellBy) await ask.Do(new(LookAt.DangerToldLate, danger, null, report.SentBy) { AndAlso = [db.Actor.Staff] }, ct);
        await Tick(danger, ct);
        db.Add(new DangerTold { Id = Guid.CreateVersion7(), Record = report.About!.Value, Danger = danger, SentBy = report.SentBy, SentAt = report.SentAt, ToldOn = on.Value });
        await db.Save("act.danger.told", ct);
        return Outcome.Done;
    }

    private Task<DangerReport?> Find(Guid danger, CancellationToken ct) => db.Set<DangerReport>().FirstOrDefaultAsync(d => d.Id == danger, ct);

    private async Task Tick(Guid about, CancellationToken ct)
    {
        foreach (var item in await db.Set<OutboxItem>().Waiting().Where(i => i.About == about && i.What == ByHand.TellHer).ToListAsync(ct)) item.Tick(db.Actor.Staff, clock.Now);
    }
}
