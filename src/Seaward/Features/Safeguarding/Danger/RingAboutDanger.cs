using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Danger;

/// <summary>Who was rung. One press says it, with who pressed and when; no button says that it was not.</summary>
public enum Rung { NineNineNine, DutyTeam }

public static class Rings
{
    public static string Says(this Rung rung) => $"danger.rung.{rung}";
}

/// <summary>Somebody has rung and read the words out: who was rung, by whom and when is written down, and only then does the alarm go.</summary>
public sealed class RingAboutDanger(CareDb db, DangerDoor door, Words words, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid danger, Rung? rung, string? more, CancellationToken ct)
    {
        if (await db.Set<DangerReport>().FirstOrDefaultAsync(d => d.Id == danger, ct) is not { } report || await door.Open(danger, ct) is not { } open) return Outcome.Refused("exception.problem.none");
        if (await db.Set<OutboxItem>().Waiting().FirstOrDefaultAsync(i => i.About == danger && i.What == ByHand.RingAboutDanger, ct) is not { } waiting) return Outcome.Refused("by-hand.done-already");
        if (rung is null) return Outcome.RefusedAt("Rung", "danger.problem.rung");
        report.WasRung(open.Seal($"{words[rung.Value.Says()].Text}. {more?.Trim()}".Trim(), DangerReport.RungSlot(danger)));
        var outcome = waiting.Tick(db.Actor.Staff, clock.Now);
        if (outcome.Succeeded) await db.Save("act.danger.rung", ct);
        return outcome;
    }
}
