using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Danger;

/// <summary>Somebody has rung and read the words out: who was rung and when is written down, and only then does the alarm go.</summary>
public sealed class RingAboutDanger(CareDb db, DangerDoor door, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid danger, string? rung, CancellationToken ct)
    {
        if (await db.Set<DangerReport>().FirstOrDefaultAsync(d => d.Id == danger, ct) is not { } report || await door.Open(danger, ct) is not { } open) return Outcome.Refused("exception.problem.none");
        if (await db.Set<OutboxItem>().Waiting().FirstOrDefaultAsync(i => i.About == danger && i.What == ByHand.RingAboutDanger, ct) is not { } waiting) return Outcome.Refused("by-hand.done-already");
        if (rung?.Trim() is not { Length: > 0 } said) return Outcome.RefusedAt("Rung", "danger.problem.rung");
        // What was written before stays, whoever wrote it.
        var before = open.Read(report.Rung, DangerReport.RungSlot(danger));
        report.WasRung(open.Seal(said.Contains(before, StringComparison.Ordinal) ? said : $"{before}\n{said}", DangerReport.RungSlot(danger)));
        var outcome = waiting.Tick(db.Actor.Staff, clock.Now);
        if (outcome.Succeeded) await db.Save("act.danger.rung", ct);
        return outcome;
    }
}
