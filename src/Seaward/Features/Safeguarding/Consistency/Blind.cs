using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Seaward.Features.Safeguarding.Consistency;

/// <summary>Carries an id through a page without showing whose it is.</summary>
public sealed class Blind(IDataProtectionProvider protection)
{
    private readonly IDataProtector cover = protection.CreateProtector("consistency");

    public string Hide(Guid id) => cover.Protect(id.ToString("N"));

    public Guid? Find(string? hidden)
    {
        if (string.IsNullOrEmpty(hidden)) return null;
        try
        {
            return Guid.ParseExact(cover.Unprotect(hidden), "N");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A letter for each, drawn anew every time.</summary>
    public static IReadOnlyDictionary<string, string> Letters(IEnumerable<string> keys)
    {
        var drawn = keys.ToArray();
        RandomNumberGenerator.Shuffle<string>(drawn);
        return drawn.Select((key, i) => (key, Letter: i < 26 ? $"{(char)('A' + i)}" : $"{(char)('A' + i / 26 - 1)}{(char)('A' + i % 26)}")).ToDictionary(d => d.key, d => d.Letter);
    }
}
