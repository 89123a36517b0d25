using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Workforce;

/// <summary>Open to a session that is locked or already over: signing out must always work.</summary>
[AllowAnonymous]
public sealed class SignOutPage(CareDb db, ServiceClock clock) : PageModel
{
    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (await HttpContext.AuthenticateAsync(SignedIn.StaffScheme) is { Succeeded: true, Principal: { } who })
        {
            db.Add(StaffEvent.Of(SignedIn.Whose(who).Staff, StaffEventKind.SignedOut, clock.Now));
            await db.SaveChangesAsync(ct);
        }
        await HttpContext.SignOutAsync(SignedIn.StaffScheme);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return LocalRedirect("/sign-in");
    }
}
