using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Seaward.Platform.Time;

namespace Seaward.Features.FrontDoor;

/// <summary>Stands in an opened question in place of its number, so that the number is not on the page. Good for half an hour.</summary>
public sealed class ThreadPass(IDataProtectionProvider protection, ServiceClock clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);
    private readonly IDataProtector protector = protection.CreateProtector("thread pass");

    public string For(Guid thread)
    {
        var pass = new byte[24];
        thread.TryWriteBytes(pass);
        BinaryPrimitives.WriteInt64BigEndian(pass.AsSpan(16), (clock.Now + Lasts).UtcTicks);
        return WebEncoders.Base64UrlEncode(protector.Protect(pass));
    }

    public Guid? Read(string? pass)
    {
        try
        {
            var plain = protector.Unprotect(WebEncoders.Base64UrlDecode(pass ?? ""));
            return clock.Now.UtcTicks < BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(16)) ? new Guid(plain.AsSpan(0, 16)) : null;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
