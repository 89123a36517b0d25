using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Seaward.Platform.Identity;

namespace Seaward.Tests.World;

public enum SignedInScheme { Staff, Her }

/// <summary>Makes the cookie that signing in would have given, so that most tests begin signed in.</summary>
internal static class Cookies
{
    public static Task<Cookie> For(IServiceProvider services, ClaimsPrincipal who, SignedInScheme which)
    {
        var scheme = which is SignedInScheme.Staff ? SignedIn.StaffScheme : SignedIn.HerScheme;
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(who, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan }, scheme);
        return Task.FromResult(new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket), "/", "127.0.0.1"));
    }
}
