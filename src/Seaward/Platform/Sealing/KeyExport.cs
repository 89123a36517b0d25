using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Seaward.Platform.Sealing;

/// <summary>
/// A copy of the key folder for a safe: a zip sealed with AES-256-GCM under a fresh key, and that key sealed to an RSA public
/// key (OAEP, SHA-256). Plain JSON around it, so that any tool can open it with the private key.
/// </summary>
internal static class KeyExport
{
    public static void Write(string folder, string to, string publicKeyPem)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(publicKeyPem);
        using var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(folder, zip);
        var (key, nonce, tag) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(12), new byte[16]);
        var box = new byte[zip.Length];
        using (var aes = new AesGcm(key, 16)) aes.Encrypt(nonce, zip.ToArray(), box, tag);
        using var file = new FileStream(to, FileMode.CreateNew);
        JsonSerializer.Serialize(file, new
        {
            what = "Seaward keys, a zip",
            sealedWith = "AES-256-GCM",
            key = rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256),
            keySealedWith = "RSA-OAEP-SHA-256",
            nonce,
            tag,
            box,
        });
    }
}
