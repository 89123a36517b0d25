using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Workforce;

/// <summary>Someone's own ways in: one more passkey, or ten new codes on paper in place of the old.</summary>
public sealed class MyWays(CareDb db, ServiceClock clock)
{
    public async Task<(int Passkeys, int PrintedCodes)> Count(CancellationToken ct)
    {
        var me = db.Actor.Staff;
        return (await db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == me.Value, ct),
            await db.Set<PrintedCode>().CountAsync(c => c.Staff == me && c.UsedAt == null, ct));
    }

    public async Task<Outcome> Keep(UserPasskeyInfo? made, CancellationToken ct)
    {
        if (made is null) return Outcome.Refused("workforce.passkey.not-made");
        db.Add(StaffPasskey.Of(db.Actor.Staff, made));
        db.Add(StaffEvent.Of(db.Actor.Staff, StaffEventKind.PasskeyMade, clock.Now));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    public async Task<IReadOnlyList<string>> PrintAnew(CancellationToken ct)
    {
        var me = db.Actor.Staff;
        db.RemoveRange(await db.Set<PrintedCode>().Where(c => c.Staff == me).ToListAsync(ct));
        string[] printed = [.. Enumerable.Range(0, PrintedCode.Many).Select(_ => PrintedCode.New())];
        db.AddRange(printed.Select(code => PrintedCode.Of(me, code)));
        db.Add(StaffEvent.Of(me, StaffEventKind.PrintedCodesMade, clock.Now));
        await db.SaveChangesAsync(ct);
        return printed;
    }
}
