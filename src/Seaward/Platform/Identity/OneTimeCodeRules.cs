using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Seaward.Platform.Identity;

/// <summary>Six digits that change every half minute (RFC 6238, HMAC-SHA-1, as every authenticator counts them).</summary>
public static class OneTimeCodeRules
{
    public const int KeyBytes = 20, Digits = 6;
    private const int Seconds = 30, Either = 1;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / Seconds;

    public static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8], hash = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard says SHA-1; as a keyed code it is sound.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute the code belongs to: now, or the one just before or after, for clocks that differ.</summary>
    public static long? Matches(byte[] key, string typed, DateTimeOffset now, long after)
    {
        var code = Plain(typed);
        if (code.Length != Digits) return null;
        long? found = null;
        for (var step = StepOf(now) - Either; step <= StepOf(now) + Either; step++)
            if (Same(At(key, step), code) && step > after) found = step;
        return found;
    }

    public static string Plain(string typed) => string.Concat(typed.Where(char.IsAsciiDigit));

    /// <summary>The key as people copy it by hand: base 32.</summary>
    public static string Written(byte[] key)
    {
        var bits = string.Concat(key.Select(b => b.ToString("b8", CultureInfo.InvariantCulture)));
        return string.Concat(bits.Chunk(5).Select(five => Base32[Convert.ToInt32(new string(five).PadRight(5, '0'), 2)]));
    }

    /// <summary>What the picture says to an authenticator.</summary>
    public static string Address(byte[] key, string service, string name) =>
        $"otpauth://totp/{Uri.EscapeDataString(service)}:{Uri.EscapeDataString(name)}?secret={Written(key)}&issuer={Uri.EscapeDataString(service)}";

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(one), System.Text.Encoding.ASCII.GetBytes(other));
}
