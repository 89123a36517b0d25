using System.Security.Cryptography;
using System.Text;

namespace Seaward.Platform.History;

/// <summary>How a line of history is marked and how marks are chained (design: keyed hash over the ciphertext).</summary>
internal static class HistoryRules
{
    public static byte[] Mark(byte[] key, HistoryEntry entry) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\u001f',
        entry.Record.Value, entry.At.UtcTicks, entry.ActorKind, entry.ActorId, entry.Act, entry.Change)));

    public static byte[] Link(byte[] key, ReadOnlySpan<byte> before, long place, ReadOnlySpan<byte> mark)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(before);
        hash.AppendData(BitConverter.GetBytes(place));
        hash.AppendData(mark);
        return hash.GetHashAndReset();
    }
}
