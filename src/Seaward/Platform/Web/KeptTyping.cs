using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Seaward.Platform.Web;

/// <summary>What a woman was writing when her pages locked, and where.</summary>
public sealed record Typing(RecordId Whose, string Place, IReadOnlyDictionary<string, string> Fields);

/// <summary>Boxes it, so that it can wait in the page that asks for her number: nobody reads it there, and it opens for her alone.</summary>
public sealed class KeptTyping(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("kept typing");

    public string Box(Typing typing) => WebEncoders.Base64UrlEncode(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(typing)));

    public Typing? Unbox(string? box)
    {
        try
        {
            return string.IsNullOrEmpty(box) ? null : JsonSerializer.Deserialize<Typing>(protector.Unprotect(WebEncoders.Base64UrlDecode(box)));
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
