using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Workforce;

/// <summary>What someone who is invited chose: name and password, and either an authenticator that counted right, or a passkey.</summary>
public sealed record Accepted(string FirstName, string Name, string Password, byte[]? Key, string Code, UserPasskeyInfo? Passkey);

/// <summary>The codes are in nobody's hands but theirs: shown once, kept as hashes.</summary>
public sealed record Joined(Outcome Outcome, IReadOnlyList<string> PrintedCodes);

public sealed class AcceptInvite(CareDb db, IPasswordHasher<Staff> hasher, OneTimeCodes codes, StaffState state, ServiceClock clock)
{
    public async Task<Invite?> Find(string token, CancellationToken ct)
    {
        var (hash, now) = (Invite.HashOf(token), clock.Now);
        var invite = await db.Set<Invite>().FirstOrDefaultAsync(i => i.TokenHash == hash && i.UsedAt == null && i.Until > now, ct);
        if (invite is { Kind: InviteKind.FirstManager } && await db.Set<Staff>().AnyAsync(s => s.Role == Role.Manager && s.LeftAt == null, ct)) return null;
        return invite;
    }

    public Task<string?> NameOf(StaffId staff, CancellationToken ct) => db.Set<Staff>().Where(s => s.Id == staff.Value).Select(s => s.UserName).FirstOrDefaultAsync(ct);

    public async Task<Joined> Do(string token, Accepted chosen, CancellationToken ct)
    {
        if (await Find(token, ct) is not { } invite) return Refused(Outcome.Refused("workforce.invite.over"));
        var before = await db.Set<Staff>().FirstOrDefaultAsync(s => s.Id == invite.Staff.Value, ct);
        if (before is { LeftAt: not null }) return Refused(Outcome.Refused("workforce.invite.over"));
        if (Check(invite, before, chosen) is { Succeeded: false } refused) return Refused(refused);
        if (before is null && await Taken(chosen.Name, ct)) return Refused(Outcome.RefusedAt("Name", "workforce.name.taken"));

        var staff = before ?? New(invite, chosen);
        Give(staff, chosen);
        var printed = await Replace(staff, chosen, ct);
        invite.UsedAt = clock.Now;
        db.Add(StaffEvent.Of(staff.StaffId, before is null ? StaffEventKind.Joined : StaffEventKind.NewWayInUsed, clock.Now));
        return await Save(staff, printed, ct);
    }

    private Outcome Check(Invite invite, Staff? before, Accepted chosen)
    {
        if (string.IsNullOrWhiteSpace(invite.FirstName) && string.IsNullOrWhiteSpace(chosen.FirstName)) return Outcome.RefusedAt("FirstName", "workforce.invite.no-own-name");
        if (before is null && SignInNameRules.Check(chosen.Name) is { Succeeded: false } name) return name;
        if (PasswordRules.Check(chosen.Password, before?.UserName ?? chosen.Name.Trim(), invite.FirstName ?? chosen.FirstName.Trim()) is { Succeeded: false } weak) return weak;
        if (chosen.Passkey is not null) return Outcome.Done;
        return chosen.Key is { } key && codes.Right(key, chosen.Code) ? Outcome.Done : Outcome.RefusedAt("Code", "workforce.code.wrong-first");
    }

    private async Task<bool> Taken(string name, CancellationToken ct)
    {
        var plain = SignInNameRules.Plain(name);
        return await db.Set<Staff>().AnyAsync(s => s.NormalizedUserName == plain, ct);
    }

    private Staff New(Invite invite, Accepted chosen)
    {
        var staff = new Staff
        {
            Id = invite.Staff.Value, FirstName = invite.FirstName ?? chosen.FirstName.Trim(), Role = invite.Role, Site = invite.Site,
            UserName = chosen.Name.Trim(), NormalizedUserName = SignInNameRules.Plain(chosen.Name),
        };
        db.Add(staff);
        return staff;
    }

    private void Give(Staff staff, Accepted chosen)
    {
        staff.PasswordHash = hasher.HashPassword(staff, chosen.Password);
        staff.CountWith(chosen.Passkey is null ? codes.Shut(staff.StaffId, chosen.Key!) : null);
        staff.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        staff.AccessFailedCount = 0;
        staff.LockoutEnd = null;
        staff.EndEverySession();
    }

    private async Task<IReadOnlyList<string>> Replace(Staff staff, Accepted chosen, CancellationToken ct)
    {
        var id = staff.StaffId;
        db.RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == id.Value).ToListAsync(ct));
        db.RemoveRange(await db.Set<PrintedCode>().Where(c => c.Staff == id).ToListAsync(ct));
        if (chosen.Passkey is { } passkey) db.Add(StaffPasskey.Of(id, passkey));
        string[] printed = [.. Enumerable.Range(0, PrintedCode.Many).Select(_ => PrintedCode.New())];
        db.AddRange(printed.Select(code => PrintedCode.Of(id, code)));
        return printed;
    }

    private async Task<Joined> Save(Staff staff, IReadOnlyList<string> printed, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refused(Outcome.Refused("workforce.invite.over"));
        }
        catch (DbUpdateException) when (db.Entry(staff).State is EntityState.Added)
        {
            return Refused(Outcome.RefusedAt("Name", "workforce.name.taken"));
        }
        state.Forget(staff.Id);
        return new(Outcome.Done, printed);
    }

    private static Joined Refused(Outcome outcome) => new(outcome, []);
}
