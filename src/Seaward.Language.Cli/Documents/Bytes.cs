using System.Text;

namespace Seaward.Language.Cli.Documents;

/// <summary>UTF-8 and UTF-16, with and without a mark in front.</summary>
internal static class Bytes
{
    public const int Most = 64 * 1024 * 1024;

    public static string Read(byte[] bytes)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
            [0xFF, 0xFE, ..] => (Little, 2),
            [0xFE, 0xFF, ..] => (Big, 2),
            _ => (Guess(bytes), 0),
        };
        try
        {
            return encoding.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableException("this is neither UTF-8 nor UTF-16 text.");
        }
    }

    private static Encoding Utf8 => new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static Encoding Little => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);

    private static Encoding Big => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    // Without a mark, English in UTF-16 has a nought in every other place.
    private static Encoding Guess(byte[] bytes)
    {
        var (even, odd, most) = (0, 0, Math.Min(bytes.Length & ~1, 1024));
        for (var at = 0; at < most; at += 2)
        {
            if (bytes[at] == 0) even++;
            if (bytes[at + 1] == 0) odd++;
        }
        if (most == 0 || even + odd == 0) return Utf8;
        if (odd > most / 4 && even * 8 < odd) return Little;
        if (even > most / 4 && odd * 8 < even) return Big;
        throw new UnreadableException("this is not text.");
    }
}
