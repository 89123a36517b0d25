using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.Find;

/// <summary>What was looked for last, so that going back shows the same people again. Boxed, in a cookie of this page alone, for a quarter of an hour.</summary>
public sealed class LastLook(IDataProtectionProvider protection, CareDb db)
{
    private const string Cookie = "look";

    private IDataProtector Protector => protection.CreateProtector("last look", db.Actor.Staff.ToString());

    private IDataProtector Tickets => protection.CreateProtector("found elsewhere", db.Actor.Staff.ToString());

    public void Keep(HttpContext http, string words) => http.Response.Cookies.Append(Cookie, Protector.Protect(words), new CookieOptions
    {
        HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/find", MaxAge = TimeSpan.FromMinutes(15),
    });

    /// <summary>Names a woman who was found elsewhere to this worker's page alone, without the number of her record.</summary>
    public string TicketOf(RecordId record) => Tickets.Protect(record.Value.ToString("N"));

    public RecordId? Named(string? ticket)
    {
        try
        {
            return ticket is { Length: > 0 } ? new RecordId(Guid.ParseExact(Tickets.Unprotect(ticket), "N")) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

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
