using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;

namespace Seaward.Features.Care.Assessment;

/// <summary>What was written is read back to her; her side stands beside it.</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class ReadBackPage(KeepHerView keep, RecordDoor door, CareDb db) : PageModel
{
    [BindProperty]
    public string? HerWords { get; set; }

    public RecordId Id { get; private set; }
    public string Name { get; private set; } = "";
    public Told Told { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string topic, Guid answer, CancellationToken ct)
    {
        Id = new(id);
        var opening = await door.Open(Id, Why.Talk, ct);
        if (opening.Record is not { } record) return this.Shut(opening.Refusal!);
        if (await db.AssessmentAnswer(Id, answer, ct) is not { } row) return NotFound();
        Told = row.Read(record);
        if (Topics.Named(topic) != Told.Topic) return NotFound();
        Name = (await door.LabelOf(record, ct)).Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string topic, Guid answer, bool? right, CancellationToken ct)
    {
        var outcome = right is { } so ? await keep.Do(new(id), answer, so, HerWords, ct) : Outcome.Refused("read-back.problem.pick");
        if (outcome.Succeeded) return Redirect($"/people/{id}");
        if (outcome.Key is KeepHerView.NoAnswer) return NotFound();
        this.Tell(outcome);
        return await OnGetAsync(id, topic, answer, ct);
    }
}
