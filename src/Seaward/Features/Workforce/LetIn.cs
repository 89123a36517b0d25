using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Workforce;

/// <summary>Somebody let in, or the sentence that says what to do next.</summary>
public sealed record Way(Outcome Outcome, Staff? Staff = null);

/// <summary>Name, password and a code. A wrong one never says which part was wrong, nor whether the name is known.</summary>
public sealed class LetIn(CareDb db, IPasswordHasher<Staff> hasher, OneTimeCodes codes, Tries tries, ServiceClock clock)
{
    private static readonly Staff Nobody = new() { FirstName = "", Role = Role.Peer };
    private static string? nobodysHash;

    public async Task<Way> Do(string name, string password, string code, CancellationToken ct)
    {
        var plain = SignInNameRules.Plain(name);
        var staff = await db.Set<Staff>().AsNoTracking().FirstOrDefaultAsync(s => s.NormalizedUserName == plain && s.LeftAt == null && s.PasswordHash != null, ct);
        var attempt = staff is null ? tries.OfNobody(plain) : await tries.Of(staff.Id, ct);
        var knows = Knows(staff, password);
        if (attempt is { ClosedUntil: { } until, ClosesNow: false }) return Closed(until);

        if (staff is not null && knows && await Second(staff, code, ct) is { } how) return await In(staff, how, ct);
        if (attempt.ClosedUntil is not { } from) return new(Outcome.Refused("workforce.sign-in.wrong"));
        if (staff is not null) await Note(staff, StaffEventKind.LockedOut, ct);
        return Closed(from);
    }

    // The same work whether the name is known or not.
    private bool Knows(Staff? staff, string password)
    {
        nobodysHash ??= hasher.HashPassword(Nobody, "nobody has this one");
        return hasher.VerifyHashedPassword(staff ?? Nobody, staff?.PasswordHash ?? nobodysHash, password) is not PasswordVerificationResult.Failed && staff is not null;
    }

    private async Task<StaffEventKind?> Second(Staff staff, string code, CancellationToken ct)
    {
        if (await codes.Use(staff, code, ct)) return StaffEventKind.SignedIn;
        return await codes.UsePrinted(staff, code, ct) ? StaffEventKind.UsedPrintedCode : null;
    }

    private async Task<Way> In(Staff staff, StaffEventKind how, CancellationToken ct)
    {
        await tries.Right(staff.Id, ct);
        await Note(staff, how, ct);
        return new(Outcome.Done, staff);
    }

    private Task<int> Note(Staff staff, StaffEventKind what, CancellationToken ct)
    {
        db.Add(StaffEvent.Of(staff.StaffId, what, clock.Now));
        return db.SaveChangesAsync(ct);
    }

    private Way Closed(DateTimeOffset until) => new(Outcome.Refused("workforce.sign-in.closed", clock.Local(until)));
}

public static class SignInNameRules
{
    public const int Shortest = 3, Longest = 40;

    public static string Plain(string name) => name.Trim().ToUpperInvariant();

    public static Outcome Check(string name)
    {
        var trimmed = name.Trim();
        return trimmed.Length is < Shortest or > Longest || !trimmed.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_')
            ? Outcome.RefusedAt("Name", "workforce.name.shape", Shortest, Longest)
            : Outcome.Done;
    }
}
