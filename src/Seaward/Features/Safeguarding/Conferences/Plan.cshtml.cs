using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>A meeting about her family is written down as soon as its day is known.</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class PlanPage(RecordDoor door, PlanConference plan) : PageModel
{
    [BindProperty] public ConferenceTyped Form { get; set; } = new();

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await Open(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var planned = await plan.Do(new(id), Form, ct);
        if (planned.Outcome.Succeeded) return Redirect($"/conferences/{planned.Conference}");
        if (await Open(id, ct) is { } shut) return shut;
        this.Explain(planned.Outcome);
        return Page();
    }

    private async Task<IActionResult?> Open(Guid id, CancellationToken ct)
    {
        Id = id;
        var opening = await door.Open(new(id), Why.Conference, ct);
        if (opening.Record is not { } record) return this.Shut(opening.Refusal!);
        Name = (await door.LabelOf(record, ct)).Name;
        return null;
    }
}
