using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Joining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Care.Away;

/// <summary>Filled in with her, or after she sent word. One press brings her back.</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class LeavePage(RecordDoor door, SheLeaves leaves, SheIsBack back, AwayQuestions away, WaysQuestions ways) : PageModel
{
    [FromRoute] public Guid Id { get; init; }
    [BindProperty] public DateOnly? LeftOn { get; set; }
    [BindProperty] public InWhose? InWhose { get; set; }
    [BindProperty] public string? Said { get; set; }
    [BindProperty] public string? WayBack { get; set; }
    [BindProperty] public Way[] Stay { get; set; } = [];

    public string Name { get; private set; } = "";
    public SheIsAway? Already { get; private set; }
    public IReadOnlyList<Way> Ways { get; private set; } = [];
    public string? StayProblem => ModelState[nameof(Stay)]?.Errors is [var first, ..] ? first.ErrorMessage : null;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Opened(async record =>
    {
        await Fill(record, ct);
        return Page();
    }, ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Opened(async record =>
    {
        if (ModelState.IsValid)
        {
            var outcome = await leaves.Do(record, new(LeftOn, InWhose, Said, WayBack, Stay), ct);
            if (outcome.Succeeded) return Redirect($"/people/{Id}");
            this.Tell(outcome);
        }
        await Fill(record, ct);
        return Page();
    }, ct);

    public Task<IActionResult> OnPostBackAsync(CancellationToken ct) => Opened(async record =>
    {
        await back.Do(record, ct);
        return Redirect($"/people/{Id}");
    }, ct);

    private async Task<IActionResult> Opened(Func<OpenRecord, Task<IActionResult>> then, CancellationToken ct)
    {
        var opening = await door.Open(new RecordId(Id), Why.HerPage, ct);
        return opening.Record is { } record ? await then(record) : this.Shut(opening.Refusal!);
    }

    private async Task Fill(OpenRecord record, CancellationToken ct)
    {
        Name = (await door.LabelOf(record, ct)).Name;
        (Already, Ways) = (await away.Of(record, ct), await ways.Of(record, ct));
    }
}
