using System.Buffers.Text;
using System.Security.Cryptography;

namespace Seaward.Platform.Sealing;

/// <summary>Signs what leaves (ES256, apart from the document), so that whoever receives it can see it was not changed.</summary>
public sealed class Signer
{
    private readonly KeyFolder keys;

    internal Signer(KeyFolder keys) => this.keys = keys;

    public string Sign(byte[] document)
    {
        using var key = keys.Signing();
        return Base64Url.EncodeToString(key.SignData(document, HashAlgorithmName.SHA256));
    }

    /// <summary>What anyone needs to check a signature of ours.</summary>
    public string PublicKey()
    {
        using var key = keys.Signing();
        return key.ExportSubjectPublicKeyInfoPem();
    }

    public bool Holds(byte[] document, string signature)
    {
        using var key = keys.Signing();
        return key.VerifyData(document, Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256);
    }
}
