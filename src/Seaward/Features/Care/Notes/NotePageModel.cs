using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Care.Notes;

/// <summary>What both forms share: her name, and a way to write that loses nothing.</summary>
public abstract class NotePageModel(WriteNote write, NoteDesk desk, Words words) : PageModel
{
    [FromRoute] public Guid Id { get; init; }
    [BindProperty] public NoteForm Input { get; set; } = new();
    [BindProperty] public NoteMarks Marks { get; set; } = new();

    public string Name { get; private set; } = "";
    public IReadOnlyList<NoteRead> Meanwhile { get; private set; } = [];

    protected abstract NoteKind Kind { get; }

    protected string Say(string key) => words[key].Text;

    protected async Task<IActionResult> Begin(CancellationToken ct)
    {
        if (await desk.Name(new(Id), ct) is not { } name) return StatusCode(StatusCodes.Status403Forbidden);
        Name = name;
        Marks = new() { Note = Guid.NewGuid(), Seen = await desk.LastNumber(new(Id), ct) };
        return Page();
    }

    protected async Task<IActionResult> Send(Guid? corrects, CancellationToken ct)
    {
        if (await desk.Name(new(Id), ct) is not { } name) return StatusCode(StatusCodes.Status403Forbidden);
        Name = name;
        if (!ModelState.IsValid) return Page();
        var written = await write.Do(new(Id), Marks.Note, Marks.Seen, Input.Words(Kind, corrects), ct);
        if (written.Outcome.Succeeded) return Redirect($"/people/{Id}/notes");

        Meanwhile = written.Meanwhile;
        Marks.Seen = written.Seen;
        ModelState.Remove("Marks.Seen");
        var field = written.Outcome.Field is { } at ? $"Input.{at}" : "";
        ModelState.AddModelError(field, words[written.Outcome.Key!, [.. written.Outcome.Values]].Text);
        return Page();
    }
}

/// <summary>Her name for the head of a form, after the door has said yes.</summary>
public sealed class NoteDesk(CareDb db, RecordDoor door)
{
    public async Task<string?> Name(RecordId record, CancellationToken ct)
    {
        if (await door.MayOpen(record, ct) is null) return null;
        return (await door.Labels([record], Why.Note, ct)).GetValueOrDefault(record)?.Name;
    }

    public Task<int> LastNumber(RecordId record, CancellationToken ct) => db.LastNumber(record, ct);
}
