using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.Workforce;

[AllowAnonymous, EnableRateLimiting(Limits.Numbers)]
public sealed class LockedPage(WakeUp wake, LetInWithPasskey byPasskey, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGet()
    {
        Back = this.Safe(Back);
        return await Asleep() is null ? RedirectToSignIn() : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct) =>
        await Asleep() is { } who ? await Through(await wake.Do(who, Code ?? "", ct)) : RedirectToSignIn();

    public async Task<IActionResult> OnPostPasskey(string? credential, string? state) =>
        await Asleep() is { } who ? await Through(await byPasskey.Do(credential, state, HttpContext, who)) : RedirectToSignIn();

    private async Task<StaffId?> Asleep()
    {
        var session = await HttpContext.AuthenticateAsync(SignedIn.StaffScheme);
        return session is { Succeeded: true, Principal: { } who } && SignedIn.IsLocked(who) ? SignedIn.Whose(who).Staff : null;
    }

    private RedirectResult RedirectToSignIn() => Redirect("/sign-in" + Session.Query(this.Safe(Back)));

    private async Task<IActionResult> Through(Way way)
    {
        if (way.Staff is { } staff) return await this.Begin(staff, Back);
        Back = this.Safe(Back);
        ModelState.Remove(nameof(Code));
        Code = null;
        ModelState.Say(way.Outcome, words);
        return Page();
    }
}
