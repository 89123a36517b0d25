using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Records;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Care.Away;

[Authorize(Policy = May.SeeOwnRecord)]
public sealed class ComeBackPage(HerRecord hers, AwayQuestions away, SheIsBack back) : PageModel
{
    public SheIsAway? Gone { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return this.GoHome();
        Gone = await away.Of(her, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return this.GoHome();
        await back.Do(her, ct);
        return new Go("home", new Dictionary<string, string>(), "hers.away.is-back");
    }
}
