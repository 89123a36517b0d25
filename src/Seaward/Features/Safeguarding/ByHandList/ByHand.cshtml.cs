using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.ByHandList;

/// <summary>Ticks something off, once, with who and when.</summary>
public sealed class TickByHand(CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid item, CancellationToken ct)
    {
        var me = db.Actor.Staff;
        if (await db.Set<OutboxItem>().ShownTo(me).FirstOrDefaultAsync(i => i.Id == item, ct) is not { } found) return Outcome.Refused("by-hand.done-already");
        var outcome = found.Tick(me, clock.Now);
        if (outcome.Succeeded) await db.Save("act.by-hand", ct);
        return outcome;
    }
}

/// <summary>What is to be done by hand; the words are on the page that each line leads to.</summary>
[Authorize(Policy = May.DoByHand)]
public sealed class ByHandPage(CareDb db, TickByHand tick, ServiceClock clock) : PageModel
{
    public IReadOnlyList<OutboxItem> Items { get; private set; } = [];
    public DateTimeOffset Now => clock.Now;

    public string At(DateTimeOffset moment) => clock.Deadline(moment);

    // The others are ticked by doing them on their own page.
    public static bool TickedHere(ByHand what) => what is ByHand.SayWhatWasFound or ByHand.DoWhatWasDecided;

    public Task OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(Guid item, CancellationToken ct)
    {
        if (await db.Set<OutboxItem>().AsNoTracking().ShownTo(db.Actor.Staff).FirstOrDefaultAsync(i => i.Id == item, ct) is not { } found) return NotFound();
        if (!TickedHere(found.What)) return LocalRedirect(found.Where);
        var outcome = await tick.Do(item, ct);
        if (outcome.Succeeded) return Redirect("/by-hand");
        this.Explain(outcome);
        await Show(ct);
        return Page();
    }

    private async Task Show(CancellationToken ct) =>
        Items = await db.Set<OutboxItem>().AsNoTracking().Waiting().ShownTo(db.Actor.Staff).OrderBy(i => i.DueAt).Take(200).ToListAsync(ct);
}
