using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Seaward.Platform.Identity;

/// <summary>The public half of a passkey and how often it was used. What says on which device it was made is not kept.</summary>
internal static class PublicPart
{
    public static readonly ValueComparer<IdentityPasskeyData> Compared = new((a, b) => Write(a!) == Write(b!), d => Write(d).GetHashCode(StringComparison.Ordinal), d => Read(Write(d)));

    public static IdentityPasskeyData Of(UserPasskeyInfo made) => new()
    {
        PublicKey = made.PublicKey,
        CreatedAt = made.CreatedAt,
        SignCount = made.SignCount,
        Transports = made.Transports,
        IsUserVerified = made.IsUserVerified,
        IsBackupEligible = made.IsBackupEligible,
        IsBackedUp = made.IsBackedUp,
        AttestationObject = [],
        ClientDataJson = [],
    };

    public static string Write(IdentityPasskeyData data) => JsonSerializer.Serialize(data);

    public static IdentityPasskeyData Read(string text) => JsonSerializer.Deserialize<IdentityPasskeyData>(text)!;
}
