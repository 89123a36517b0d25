using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Platform.Identity;

/// <summary>What the browser is asked, and our own memory of it, closed, which travels along instead of a cookie.</summary>
public sealed record PasskeyQuestion(string Options, string State);

/// <summary>Making and using passkeys, without any cookie before sign-in.</summary>
public sealed class Passkeys(IPasskeyHandler<Staff> handler, CareDb db, IDataProtectionProvider protection, ServiceClock clock, SpentChallenges spent)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    public async Task<PasskeyQuestion> AskToMake(StaffId staff, string name, HttpContext http)
    {
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = staff.ToString(), Name = name, DisplayName = name }, http);
        return new(asked.CreationOptionsJson, Shut(staff.ToString(), asked.AttestationState));
    }

    public async Task<UserPasskeyInfo?> Made(StaffId staff, string? credential, string? state, HttpContext http)
    {
        if (string.IsNullOrEmpty(credential) || Open(staff.ToString(), state) is not { } ours) return null;
        var made = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = ours });
        return made is { Succeeded: true } && made.UserEntity.Id == staff.ToString() ? made.Passkey : null;
    }

    public async Task<PasskeyQuestion> AskForOne(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null!, http);
        return new(asked.RequestOptionsJson, Shut("anyone", asked.AssertionState));
    }

    /// <summary>Whoever the passkey belongs to, if it is good and she or he still works here.</summary>
    public async Task<Staff?> Used(string? credential, string? state, HttpContext http)
    {
        if (string.IsNullOrEmpty(credential) || Open("anyone", state) is not { } ours) return null;
        var used = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = ours });
        if (used is not { Succeeded: true, User.LeftAt: null }) return null;
        var row = await db.Set<IdentityUserPasskey<Guid>>().SingleAsync(p => p.CredentialId == used.Passkey.CredentialId, http.RequestAborted);
        row.Data.SignCount = used.Passkey.SignCount;
        row.Data.IsBackedUp = used.Passkey.IsBackedUp;
        return used.User;
    }

    private string Shut(string purpose, string? state)
    {
        var until = (clock.Now + Lasts).UtcTicks.ToString(CultureInfo.InvariantCulture);
        return protection.CreateProtector("passkey", purpose).Protect($"{until} {Convert.ToHexString(RandomNumberGenerator.GetBytes(8))} {state}");
    }

    private string? Open(string purpose, string? shut)
    {
        try
        {
            var said = protection.CreateProtector("passkey", purpose).Unprotect(shut ?? "").Split(' ', 3);
            var until = new DateTimeOffset(long.Parse(said[0], CultureInfo.InvariantCulture), TimeSpan.Zero);
            return until > clock.Now && spent.First(shut!, until, clock.Now) ? said[2] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>A question to a passkey is answered once.</summary>
public sealed class SpentChallenges
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> spent = new(StringComparer.Ordinal);

    public bool First(string state, DateTimeOffset until, DateTimeOffset now)
    {
        foreach (var (old, gone) in spent)
            if (gone < now) spent.TryRemove(old, out _);
        return spent.TryAdd(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(state))), until);
    }
}
