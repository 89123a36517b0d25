using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;

namespace Seaward.Features.Joining;

public sealed record TheirContact(string Name, HowToReach How);

[Authorize(Policy = May.WorkWithWomen)]
public sealed class ReachPage(ChangeSafeContact change, AskContactAgain again, RecordDoor door, CareDb db) : PageModel, IShowAgain
{
    [BindProperty]
    public ReachForm Reach { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    public RecordId Id { get; private set; }

    /// <summary>What a colleague wrote while this page was open.</summary>
    public TheirContact? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Id = new(id);
        var opening = await door.Open(Id, Why.HerPage, ct);
        if (opening.Record is not { } record) return this.Shut(opening.Refusal!);
        if (await db.NewestContact(Id, ct) is not { } newest) return Page();
        (Reach, Seen) = (ReachForm.From(newest.Read(record)), newest.Number);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid) return await Again(new(id), Outcome.Done, ct);
        var outcome = await change.Do(new(id), Reach.AsSaid, Seen, ct);
        return outcome.Succeeded ? Redirect($"/people/{id}") : await Again(new(id), outcome, ct);
    }

    public async Task<IActionResult> OnPostStillRightAsync(Guid id, CancellationToken ct)
    {
        var outcome = await again.Do(new(id), Seen, ct);
        if (outcome.Key is null or ChangeSafeContact.Meanwhile) return Redirect($"/people/{id}");
        return this.Shut(outcome.Key);
    }

    private async Task<IActionResult> Again(RecordId id, Outcome outcome, CancellationToken ct)
    {
        Id = id;
        var opening = await door.Open(id, Why.HerPage, ct);
        if (opening.Record is not { } record) return this.Shut(opening.Refusal!);
        this.Tell(outcome);
        if (outcome.Key is ChangeSafeContact.Meanwhile && await db.NewestContact(id, ct) is { } newest) await ShowTheirs(record, newest, ct);
        return Page();
    }

    private async Task ShowTheirs(OpenRecord record, SafeContact newest, CancellationToken ct)
    {
        Theirs = new(await db.FirstNameOf(newest.AskedBy, ct) ?? "", newest.Read(record));
        ModelState.Remove(nameof(Seen));
        Seen = newest.Number;
    }
}
