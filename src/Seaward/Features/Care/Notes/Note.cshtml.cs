using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform.Identity;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Care.Notes;

[Authorize(Policy = May.WorkWithWomen)]
public sealed class NotePage(WriteNote write, NoteDesk desk, Words words) : NotePageModel(write, desk, words)
{
    [FromQuery(Name = "corrects")]
    public Guid? Corrects { get; init; }

    /// <summary>A correction is drafted apart from a new note.</summary>
    public Guid Subject => Corrects ?? Id;

    public bool HoldOpen => Input.Held is not HeldPart.Nothing || ModelState.Any(at => at.Key.StartsWith("Input.Held", StringComparison.Ordinal) && at.Value!.Errors.Count > 0);

    public IEnumerable<Choice> YesNo => [new("yes", Say("note.child.yes")), new("no", Say("note.child.no"))];

    protected override NoteKind Kind => NoteKind.Note;

    /// <summary>Before it was explained, a worker is led to the line that asks nothing.</summary>
    public async Task<IActionResult> OnGet(CancellationToken ct) =>
        await Begin(ct) is var page && (MayAsk || Name.Length == 0) ? page : Redirect($"/people/{Id}/contact-line");

    public Task<IActionResult> OnPost(CancellationToken ct) => Send(Corrects, ct);
}

[Authorize(Policy = May.WorkWithWomen)]
public sealed class ContactPage(WriteNote write, NoteDesk desk, Words words) : NotePageModel(write, desk, words)
{
    protected override NoteKind Kind => NoteKind.Contact;

    public Task<IActionResult> OnGet(CancellationToken ct) => Begin(ct);

    public Task<IActionResult> OnPost(CancellationToken ct) => Send(null, ct);
}
