using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Indicators;

/// <summary>The figures as everyone will see them, once more before they are published for good.</summary>
[Authorize(Policy = May.SeeTheService)]
public sealed class PublishPage(PublishRelease publish, Releases releases, ReleaseDraft drafts, ServiceClock clock, Words words) : PageModel
{
    public Month Month { get; private set; }
    public ReleaseDocument? Document { get; private set; }

    public async Task<IActionResult> OnGetAsync(string month, CancellationToken ct)
    {
        if (!Month.TryParse(month, out var asked)) return NotFound();
        Month = asked;
        var may = ReleaseRules.MayPublish(asked, Month.Of(clock.Today), await releases.Last(ct));
        if (!may.Succeeded) return Refuse(may);
        Document = (await drafts.Of(asked, ct)).Document;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string month, CancellationToken ct)
    {
        if (!Month.TryParse(month, out var asked)) return NotFound();
        Month = asked;
        var outcome = await publish.Do(asked, ct);
        return outcome.Succeeded ? Redirect($"/service?done={asked}") : Refuse(outcome);
    }

    private PageResult Refuse(Outcome outcome)
    {
        ModelState.AddModelError("", words[outcome.Key!, [.. outcome.Values]].Text);
        return Page();
    }
}
