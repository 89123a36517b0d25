using Microsoft.AspNetCore.Authentication;

namespace Seaward.Platform.Web;

/// <summary>`/x`: ends her session, clears what the browser kept of us, and leads to a neutral page. Nothing is logged.</summary>
public sealed class Leaving(RequestDelegate next, ServiceIdentity service, IAuthenticationSchemeProvider schemes)
{
    public const string Her = "her";
    public const string Address = "/x";

    public async Task Invoke(HttpContext context)
    {
        if (context.Request.Path != Address)
        {
            await next(context);
            return;
        }
        // Another site's link must not sign her out; it only leads to the front door.
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            context.SeeFrontDoor();
            return;
        }
        if (await schemes.GetSchemeAsync(Her) is not null) await context.SignOutAsync(Her);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        context.Response.Headers.Location = service.LeaveTo;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
    }
}
