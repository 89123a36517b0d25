using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Seaward.Platform.Time;

namespace Seaward.Platform.Identity;

/// <summary>Our own memory of a question to a passkey, closed. It travels along instead of a cookie, lasts five minutes, and is good once.</summary>
public sealed class PasskeyStates(IDataProtectionProvider protection, ServiceClock clock, SpentChallenges spent)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    public string Shut(string purpose, string? state)
    {
        var until = (clock.Now + Lasts).UtcTicks.ToString(CultureInfo.InvariantCulture);
        return protection.CreateProtector("passkey", purpose).Protect($"{until} {Convert.ToHexString(RandomNumberGenerator.GetBytes(8))} {state}");
    }

    public string? Open(string purpose, string? shut)
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
