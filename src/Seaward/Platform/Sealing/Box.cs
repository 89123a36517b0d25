using System.Security.Cryptography;
using System.Text;

namespace Seaward.Platform.Sealing;

/// <summary>AES-256-GCM in one layout: version, nonce, tag, text. The associated data says what the box is and where it lies.</summary>
internal static class Box
{
    private const byte Version = 1;
    private const int Nonce = 12, Tag = 16, Head = 1 + Nonce + Tag;

    public static byte[] Close(AesGcm key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> about)
    {
        var box = new byte[Head + plain.Length];
        box[0] = Version;
        RandomNumberGenerator.Fill(box.AsSpan(1, Nonce));
        key.Encrypt(box.AsSpan(1, Nonce), plain, box.AsSpan(Head), box.AsSpan(1 + Nonce, Tag), about);
        return box;
    }

    /// <exception cref="CryptographicException">The box was changed, moved, or belongs to another key.</exception>
    public static byte[] Open(AesGcm key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> about)
    {
        if (box.Length < Head || box[0] != Version) throw new CryptographicException("Not a box of ours.");
        var plain = new byte[box.Length - Head];
        key.Decrypt(box.Slice(1, Nonce), box[Head..], box.Slice(1 + Nonce, Tag), plain, about);
        return plain;
    }

    public static byte[] About(Guid owner, Slot slot)
    {
        var place = Encoding.UTF8.GetByteCount(slot.Table) + Encoding.UTF8.GetByteCount(slot.Column);
        var about = new byte[32 + place + 1];
        owner.TryWriteBytes(about, bigEndian: true, out _);
        slot.Row.TryWriteBytes(about.AsSpan(16), bigEndian: true, out _);
        var written = Encoding.UTF8.GetBytes(slot.Table, about.AsSpan(32));
        about[32 + written] = (byte)'.';
        Encoding.UTF8.GetBytes(slot.Column, about.AsSpan(33 + written));
        return about;
    }
}
