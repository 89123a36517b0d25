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
public sealed class SignInPage(LetIn byName, LetInWithPasskey byPasskey, Passkeys passkeys, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public IActionResult OnGet()
    {
        Back = this.Safe(Back);
        return SignedIn.RoleOf(User) is { } role ? LocalRedirect(Back ?? Session.Home(role)) : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct) => await Through(await byName.Do(Name ?? "", Password ?? "", Code ?? "", ct));

    public async Task<IActionResult> OnPostPasskey(string? credential, string? state) => await Through(await byPasskey.Do(credential, state, HttpContext));

    public async Task<IActionResult> OnPostQuestion() => new JsonResult(await passkeys.AskForOne(HttpContext));

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
