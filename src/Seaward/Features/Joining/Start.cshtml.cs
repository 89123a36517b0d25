using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Joining;

[Authorize(Policy = May.WorkWithWomen)]
public sealed class StartPage(StartRecord start, CareDb db, ServiceClock clock, Actor actor) : PageModel, IShowAgain
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public ReachForm Reach { get; set; } = new();

    public string? Site { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Site = await db.SiteToday(actor.Staff, clock.Today, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var (outcome, record) = await start.Do(Name, Reach.AsSaid, ct);
            if (record is { } made) return Redirect($"/people/{made}");
            this.Tell(outcome);
        }
        await OnGetAsync(ct);
        return Page();
    }
}
