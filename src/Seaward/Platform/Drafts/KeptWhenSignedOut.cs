using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Platform.Drafts;

/// <summary>
/// A form sent after the session ran out, or while it was locked, is kept as the draft of the person whose session it was, before the way to
/// sign-in. It lets nobody in: whoever signs in as that person, and nobody else, finds it in the form again.
/// </summary>
internal sealed class KeptWhenSignedOut : IAuthorizationMiddlewareResultHandler
{
    private static readonly TimeSpan OutFor = TimeSpan.FromHours(12);
    private readonly AuthorizationMiddlewareResultHandler answer = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Succeeded && await DraftForm.Of(context) is { } form && WhoWasSignedIn(context) is { } actor) await Keep(context, form, actor);
        await answer.HandleAsync(next, context, policy, authorizeResult);
    }

    private static Actor? WhoWasSignedIn(HttpContext context)
    {
        if (SignedIn.IsLocked(context.User)) return SignedIn.Whose(context.User);
        if (context.User.Identity is { IsAuthenticated: true }) return null;
        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignedIn.StaffScheme);
        var cookie = options.CookieManager.GetRequestCookie(context, options.Cookie.Name!);
        var ticket = cookie is null ? null : options.TicketDataFormat.Unprotect(cookie);
        if (ticket?.Properties.ExpiresUtc is not { } ended) return null;
        var now = context.RequestServices.GetRequiredService<ServiceClock>().Now;
        return now < ended + OutFor && SignedIn.Whose(ticket.Principal) is { Kind: ActorKind.Staff } actor ? actor : null;
    }

    private static async Task Keep(HttpContext context, DraftForm form, Actor actor)
    {
        var services = context.RequestServices;
        await using var db = services.GetRequiredService<IDbContextFactory<CareDb>>().For(actor, services);
        var drafts = services.DraftsOf(db);
        await drafts.Keep(form.Place, form.Mark, form.Fields, context.RequestAborted);
    }
}
