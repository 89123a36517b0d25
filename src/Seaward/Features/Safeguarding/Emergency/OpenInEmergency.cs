using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Emergency;

/// <summary>Someone with no other way to her record opens it: the reason first, two hours, and another person answers for it. She reads all of that.</summary>
public sealed class OpenInEmergency(CareDb db, RecordDoor door, AskForAnswer ask, ServiceClock clock)
{
    public const string NotYou = "emergency.problem.not-you";

    public async Task<Outcome> Do(RecordId her, string? because, CancellationToken ct)
    {
        if (await door.MayOpen(her, ct) is not null) return Outcome.Done;
        if (!await door.Knows(her, ct)) return Outcome.Refused(RecordDoor.NoSuch);
        var reason = because?.Trim() ?? "";
        if (EmergencyRules.Check(reason) is { Succeeded: false } wrong) return wrong;
        var me = db.Actor.Staff;
        if (await db.Set<Standing>().KeptAwayFrom(her, clock.Now).AnyAsync(s => s.Staff == me, ct)) return Outcome.Refused(NotYou);

        var standing = Standing.Of(her, me, StandingKind.BreakGlass, clock.Now, clock.Now + EmergencyRules.Lasts);
        db.Add(standing);
        await ask.Do(new(LookAt.OpenedInAHurry, standing.Id, her, me) { Account = reason }, ct);
        await db.Save("act.opened-in-a-hurry", ct);
        return Outcome.Done;
    }
}
