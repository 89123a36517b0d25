using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Seaward.Platform.Web;

/// <summary>What was shown after a form, boxed under the form's own id: only the page that sent it can open it again.</summary>
internal static class SentBox
{
    public static string Key(string id) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes("form " + id)));

    public static byte[] Shut(string id, IReadOnlyDictionary<string, string> values)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(values);
        var shut = new byte[plain.Length + 16];
        // A zero nonce is safe here: each id is random and its key boxes one message only.
        using var aes = new AesGcm(BoxKey(id), 16);
        aes.Encrypt(new byte[12], plain, shut.AsSpan(16), shut.AsSpan(0, 16));
        return shut;
    }

    public static Dictionary<string, string> Open(string id, byte[] shut)
    {
        var plain = new byte[shut.Length - 16];
        using var aes = new AesGcm(BoxKey(id), 16);
        aes.Decrypt(new byte[12], shut.AsSpan(16), shut.AsSpan(0, 16), plain);
        return JsonSerializer.Deserialize<Dictionary<string, string>>(plain)!;
    }

    private static byte[] BoxKey(string id) => SHA256.HashData(Encoding.ASCII.GetBytes("box " + id));
}
