using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Care.HerWords;

/// <summary>Her own words for herself, as every worker of hers sees them, and room for one more.</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class HerWordsForStaffPage(RecordDoor door, CareDb db, KeepHerWord keep, ServiceClock clock) : PageModel
{
    [FromRoute] public Guid Id { get; init; }
    [BindProperty] public string? Word { get; set; }

    public string Name { get; private set; } = "";
    public IReadOnlyList<HerWordRead> Words { get; private set; } = [];

    public DateOnly Day(HerWordRead word) => clock.DayOf(word.At);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var opening = await door.Open(new(Id), Why.Note, ct);
        return opening.Record is { } her ? await Show(her, ct) : this.Shut(opening.Refusal!);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var opening = await door.Open(new(Id), Why.Note, ct);
        if (opening.Record is not { } her) return this.Shut(opening.Refusal!);
        var outcome = await keep.Do(her, Word, ct);
        if (outcome.Succeeded) return Redirect($"/people/{Id}/her-words");
        this.Tell(outcome);
        return await Show(her, ct);
    }

    /// <summary>From the language helper: nothing to see, only whether it was kept.</summary>
    public async Task<IActionResult> OnPostHereAsync(CancellationToken ct)
    {
        var opening = await door.Open(new(Id), Why.Note, ct);
        if (opening.Record is not { } her) return this.Shut(opening.Refusal!);
        var outcome = await keep.Do(her, Word, ct);
        if (outcome.Succeeded) return new NoContentResult();
        return outcome.Key == HerWordRules.TakenOut ? new ConflictResult() : new BadRequestResult();
    }

    private async Task<IActionResult> Show(OpenRecord her, CancellationToken ct)
    {
        Name = (await door.LabelOf(her, ct)).Name;
        Words = await db.HerWords(her, ct);
        return Page();
    }
}
