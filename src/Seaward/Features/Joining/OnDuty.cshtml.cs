using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;
using Seaward.Platform.Web.Look;

namespace Seaward.Features.Joining;

[Authorize(Policy = May.WorkWithWomen)]
public sealed class OnDutyPage(ComeOnDuty come, CareDb db, ServiceClock clock, Actor actor) : PageModel
{
    [BindProperty]
    public string? Site { get; set; }

    public string? Here { get; private set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Here = await db.DutyToday(actor.Staff, clock.Today, ct);
        Site ??= await db.SiteToday(actor.Staff, clock.Today, ct);
        Choices = [.. (await db.Sites(ct)).Select(site => new Choice(site, site))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await come.Do(Site, ct);
        if (outcome.Succeeded) return Redirect("/duty");
        this.Tell(outcome);
        await OnGetAsync(ct);
        return Page();
    }
}
