using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Danger;

/// <summary>What was sent, to be read out on the phone; and whether she has been told.</summary>
[Authorize(Policy = May.SendInDanger)]
public sealed class SentPage(CareDb db, DangerDoor door, TellOfDanger tell, RingAboutDanger ring, StaffNames names, ServiceClock clock, ServiceIdentity service) : PageModel
{
    public DangerReport Report { get; private set; } = null!;
    public string Happening { get; private set; } = "";
    public string WhoAndWhere { get; private set; } = "";
    public string WhoWasRung { get; private set; } = "";
    public string Why { get; private set; } = "";
    public string SentBy { get; private set; } = "";
    public string? LookedBy { get; private set; }
    public DateTimeOffset Due { get; private set; }
    public bool StillToRing { get; private set; }
    public string? DutyPhone => service.ChildrensDutyPhone;
    public string? More { get; private set; }
    public string RungBy { get; private set; } = "";
    public string RungAt { get; private set; } = "";
    public string? ToldOn { get; private set; }
    public string? TellBy { get; private set; }
    public string? Because { get; private set; }

    public string At(DateTimeOffset moment) => clock.Local(moment).ToString("dddd d MMMM, HH:mm", CultureInfo.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await Show(id, ct);

    public async Task<IActionResult> OnPostRungAsync(Guid id, Rung? rung, string? more, CancellationToken ct) =>
        await Say(id, await ring.Do(id, rung, More = more, ct), ct);

    public async Task<IActionResult> OnPostToldAsync(Guid id, string? toldOn, CancellationToken ct) =>
        await Say(id, await tell.Told(id, Deciding.ThinkRules.Day((ToldOn = toldOn) ?? ""), ct), ct);

    public async Task<IActionResult> OnPostNotyetAsync(Guid id, string? tellBy, string? because, CancellationToken ct) =>
        await Say(id, await tell.NotYet(id, Deciding.ThinkRules.Day((TellBy = tellBy) ?? ""), Because = because, ct), ct);

    private async Task<IActionResult> Say(Guid id, Outcome outcome, CancellationToken ct)
    {
        if (outcome.Succeeded) return Redirect($"/danger/{id}");
        this.Explain(outcome);
        return await Show(id, ct);
    }

    private async Task<IActionResult> Show(Guid id, CancellationToken ct)
    {
        if (await db.Set<DangerReport>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, ct) is not { } report) return NotFound();
        if (await door.Open(id, ct) is not { } open) return NotFound();
        Report = report;
        Happening = open.Read(report.Happening, DangerReport.HappeningSlot(id));
        WhoAndWhere = open.Read(report.WhoAndWhere, DangerReport.WhoSlot(id));
        WhoWasRung = open.Read(report.Rung, DangerReport.RungSlot(id));
        Why = open.Read(report.NotYetBecause, DangerReport.NotYetSlot(id));
        SentBy = await names.Of(report.SentBy, ct);
        var look = await db.Set<SecondLook>().AsNoTracking().FirstAsync(l => l.About == id && l.At == LookAt.Danger, ct);
        (Due, LookedBy) = (look.DueAt, look.LookedBy is null ? null : await names.Of(look.LookedBy, ct));
        await Ringing(id, ct);
        return Page();
    }

    private async Task Ringing(Guid id, CancellationToken ct)
    {
        var item = await db.Set<OutboxItem>().AsNoTracking().FirstOrDefaultAsync(i => i.About == id && i.What == ByHand.RingAboutDanger, ct);
        StillToRing = item is { DoneAt: null };
        if (item is { DoneAt: { } at }) (RungBy, RungAt) = (await names.Of(item.DoneBy, ct), At(at));
    }
}
