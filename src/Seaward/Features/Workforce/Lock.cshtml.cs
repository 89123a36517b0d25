using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Workforce;

/// <summary>The Lock button: the session stays, asleep, and remembers the page it was on.</summary>
[Authorize(Policy = May.BeStaff)]
public sealed class LockPage(CareDb db, ServiceClock clock) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/sign-in");

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        db.Add(StaffEvent.Of(db.Actor.Staff, StaffEventKind.Locked, clock.Now));
        await db.SaveChangesAsync(ct);
        await HttpContext.SignInAsync(SignedIn.StaffScheme, SignedIn.Locked(User));
        return Redirect(StaffCookie.LockedPage + Session.Query(this.Safe(CameFrom())));
    }

    private string? CameFrom() => Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == Request.Host.Value ? from.PathAndQuery : null;
}
