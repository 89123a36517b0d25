using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.Find;

/// <summary>What was looked for last, so that going back shows the same people again. Boxed, in a cookie of this page alone, for a quarter of an hour.</summary>
public sealed class LastLook(IDataProtectionProvider protection, CareDb db)
{
    private const string Cookie = "look";

    private IDataProtector Protector => protection.CreateProtector("last look", db.Actor.Staff.ToString());

    public void Keep(HttpContext http, string words) => http.Response.Cookies.Append(Cookie, Protector.Protect(words), new CookieOptions
    {
        HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/find", MaxAge = TimeSpan.FromMinutes(15),
    });

    /// <summary>Nothing after a while, and nothing of the worker who sat here before.</summary>
    public string? Of(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { } box ? Protector.Unprotect(box) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
