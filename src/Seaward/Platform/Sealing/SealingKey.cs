using System.Security.Cryptography;
using System.Text;

namespace Seaward.Platform.Sealing;

/// <summary>The one key of one record, thread or draft, for as long as a request needs it. Not for two threads at once.</summary>
internal sealed class SealingKey : IDisposable
{
    private readonly AesGcm aes;
    private readonly Guid owner;

    public SealingKey(Guid owner, byte[] key)
    {
        this.owner = owner;
        aes = new AesGcm(key, 16);
        CryptographicOperations.ZeroMemory(key);
    }

    public Sealed Seal(string text, Slot slot) => new(Box.Close(aes, Encoding.UTF8.GetBytes(text), Box.About(owner, slot)));

    public string Read(Sealed words, Slot slot) => words.IsEmpty ? "" : Encoding.UTF8.GetString(Box.Open(aes, words.Box, Box.About(owner, slot)));

    public void Dispose() => aes.Dispose();
}
