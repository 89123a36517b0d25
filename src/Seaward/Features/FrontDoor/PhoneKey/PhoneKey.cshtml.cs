using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.FrontDoor.PhoneKey;

/// <summary>What a key leaves on her phone is said before there is a button for it.</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class PhoneKeyPage(PhoneKeys keys, CareDb db, Actor me, Words words) : PageModel
{
    public int Count { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Count = await keys.Count(me.Herself, ct);

    public async Task<IActionResult> OnPostQuestionAsync() => new JsonResult(await keys.AskToMake(me.Herself, words["page.title"].Text, HttpContext));

    public async Task<IActionResult> OnPostMakeAsync(string? credential, string? state, CancellationToken ct)
    {
        if (await keys.Keep(me.Herself, credential, state, HttpContext) is { Succeeded: false } refused) this.Tell(refused);
        await OnGetAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        await keys.End(me.Herself, ct);
        await db.Save("act.phone-key.ended", ct);
        await OnGetAsync(ct);
        return Page();
    }
}
