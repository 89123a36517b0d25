using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Workforce;

/// <summary>A link that was just made. It is shown once and kept nowhere.</summary>
public sealed record MadeLink(Outcome Outcome, string? Path = null);

/// <summary>A manager invites someone by first name, role and site.</summary>
public sealed class InviteSomeone(CareDb db, ServiceClock clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(72);

    public async Task<MadeLink> Do(string? firstName, Role? role, string? site, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(firstName)) return new(Outcome.RefusedAt("FirstName", "workforce.invite.no-name"));
        if (firstName.Trim().Length > SignInNameRules.Longest) return new(Outcome.RefusedAt("FirstName", "workforce.invite.long-name", SignInNameRules.Longest));
        if (role is not { } what || !Enum.IsDefined(what)) return new(Outcome.RefusedAt("Role", "workforce.invite.no-role"));
        if (site?.Trim().Length > 80) return new(Outcome.RefusedAt("Site", "workforce.invite.long-site", 80));

        var token = Invite.NewToken();
        var invite = new Invite
        {
            Id = Guid.CreateVersion7(clock.Now), Kind = InviteKind.Join, TokenHash = Invite.HashOf(token), Staff = StaffId.New(),
            FirstName = firstName.Trim(), Role = what, Site = string.IsNullOrWhiteSpace(site) ? null : site.Trim(),
            MadeBy = db.Actor.Staff, MadeAt = clock.Now, Until = clock.Now + Lasts,
        };
        db.Add(invite);
        db.Add(StaffEvent.Of(invite.Staff, StaffEventKind.Invited, clock.Now, db.Actor.Staff));
        await db.SaveChangesAsync(ct);
        return new(Outcome.Done, Invite.Path(token));
    }
}

/// <summary>The only invitation nobody makes: for the first manager, from the machine itself, good for an hour.</summary>
public sealed class FirstManager(CareDb db, ServiceClock clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public async Task<MadeLink> Make(CancellationToken ct)
    {
        if (await db.Set<Staff>().AnyAsync(s => s.Role == Role.Manager && s.LeftAt == null, ct)) return new(Outcome.Refused("workforce.first-manager.there-is-one"));
        var now = clock.Now;
        foreach (var earlier in await db.Set<Invite>().Where(i => i.Kind == InviteKind.FirstManager && i.UsedAt == null && i.Until > now).ToListAsync(ct))
            earlier.Until = now;
        var token = Invite.NewToken();
        db.Add(new Invite
        {
            Id = Guid.CreateVersion7(now), Kind = InviteKind.FirstManager, TokenHash = Invite.HashOf(token), Staff = StaffId.New(),
            Role = Role.Manager, MadeAt = now, Until = now + Lasts,
        });
        await db.SaveChangesAsync(ct);
        return new(Outcome.Done, Invite.Path(token));
    }
}
