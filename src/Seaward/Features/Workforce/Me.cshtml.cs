using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Wording;

namespace Seaward.Features.Workforce;

[Authorize(Policy = May.BeStaff)]
public sealed class MePage(MyWays ways, Passkeys passkeys, Actor me, Words words) : PageModel
{
    public int Passkeys { get; private set; }
    public int PrintedCodes { get; private set; }

    public async Task OnGet(CancellationToken ct) => (Passkeys, PrintedCodes) = await ways.Count(ct);

    public async Task<IActionResult> OnPostQuestion() => new JsonResult(await passkeys.AskToMake(me.Staff, User.Identity!.Name!, HttpContext));

    public async Task<IActionResult> OnPostPasskey(string? credential, string? state, CancellationToken ct)
    {
        var outcome = await ways.Keep(await passkeys.Made(me.Staff, credential, state, HttpContext), ct);
        if (outcome.Succeeded) return LocalRedirect("/me");
        ModelState.Say(outcome, words);
        await OnGet(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostPrint(CancellationToken ct) => Paper.Of(this, await ways.PrintAnew(ct));
}
