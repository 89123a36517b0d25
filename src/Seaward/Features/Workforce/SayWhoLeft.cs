using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Workforce;

/// <summary>Someone has left: no way in, no session, nothing open. The women who walked with them are counted, never dropped.</summary>
public sealed class SayWhoLeft(CareDb db, StaffState state, ServiceClock clock)
{
    public async Task<Outcome> Do(StaffId who, CancellationToken ct)
    {
        if (who == db.Actor.Staff) return Outcome.Refused("workforce.left.not-yourself");
        var staff = await db.Set<Staff>().FirstOrDefaultAsync(s => s.Id == who.Value, ct);
        if (staff is null or { LeftAt: not null }) return Outcome.Refused("workforce.left-already");
        staff.Leave(clock.Now);
        await EndStandings(who, ct);
        await CloseWays(who, ct);
        db.Add(StaffEvent.Of(who, StaffEventKind.Left, clock.Now, db.Actor.Staff));
        await db.Save("act.staff-left", ct);
        state.Forget(who.Value);
        return Outcome.Done;
    }

    // What she said about keeping someone away stays hers, even when that someone is gone.
    private async Task EndStandings(StaffId who, CancellationToken ct)
    {
        var now = clock.Now;
        foreach (var standing in await db.Set<Standing>().Where(s => s.Staff == who && (s.Until == null || s.Until > now)
            && s.Kind != StandingKind.Blocked && s.Kind != StandingKind.KnowsHer).ToListAsync(ct))
            standing.End(now);
        var today = clock.Today;
        db.RemoveRange(await db.Set<Duty>().Where(d => d.Staff == who && d.Day >= today).ToListAsync(ct));
    }

    private async Task CloseWays(StaffId who, CancellationToken ct)
    {
        var now = clock.Now;
        db.RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == who.Value).ToListAsync(ct));
        db.RemoveRange(await db.Set<PrintedCode>().Where(c => c.Staff == who).ToListAsync(ct));
        foreach (var invite in await db.Set<Invite>().Where(i => (i.Staff == who || i.MadeBy == who) && i.UsedAt == null && i.Until > now).ToListAsync(ct))
            invite.Until = now;
    }
}

/// <summary>What someone does here, and where, changes; their open sessions follow within half a minute.</summary>
public sealed class ChangeWhatTheyDo(CareDb db, StaffState state, ServiceClock clock)
{
    public static string Stands(Role role, string? site) => $"{role} {site}".Trim();

    public async Task<Outcome> Do(StaffId who, Role? role, string? site, string? seen, CancellationToken ct)
    {
        if (who == db.Actor.Staff) return Outcome.Refused("workforce.role.not-yourself");
        if (role is not { } what || !Enum.IsDefined(what)) return Outcome.RefusedAt("Role", "workforce.invite.no-role");
        if (site?.Trim().Length > 80) return Outcome.RefusedAt("Site", "workforce.invite.long-site", 80);
        var staff = await db.Set<Staff>().FirstOrDefaultAsync(s => s.Id == who.Value && s.LeftAt == null, ct);
        if (staff is null) return Outcome.Refused("workforce.left-already");
        if (seen != Stands(staff.Role, staff.Site)) return Outcome.Refused("workforce.role.meanwhile");
        staff.Role = what;
        staff.Site = string.IsNullOrWhiteSpace(site) ? null : site.Trim();
        staff.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        db.Add(StaffEvent.Of(who, StaffEventKind.RoleChanged, clock.Now, db.Actor.Staff));
        await db.SaveChangesAsync(ct);
        state.Forget(who.Value);
        return Outcome.Done;
    }
}
