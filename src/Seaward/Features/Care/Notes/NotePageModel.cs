using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Care.HerWords;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.Care.Notes;

/// <summary>What both forms share: her name, and a way to write that loses nothing.</summary>
public abstract class NotePageModel(WriteNote write, NoteDesk desk, Words words) : PageModel, IShowAgain
{
    [FromRoute] public Guid Id { get; init; }
    [BindProperty] public NoteForm Input { get; set; } = new();
    [BindProperty] public NoteMarks Marks { get; set; } = new();

    public string Name { get; private set; } = "";
    public HerWordsInForm? HerWords { get; private set; }
    public IReadOnlyList<NoteRead> Meanwhile { get; private set; } = [];

    protected abstract NoteKind Kind { get; }

    protected string Say(string key) => words[key].Text;

    protected bool MayAsk { get; private set; }

    protected async Task<IActionResult> Begin(CancellationToken ct)
    {
        if (await Shown(ct) is { } shut) return shut;
        Marks = new() { Note = Guid.NewGuid(), Seen = await desk.LastNumber(new(Id), ct) };
        return Page();
    }

    protected async Task<IActionResult> Send(Guid? corrects, CancellationToken ct)
    {
        if (!ModelState.IsValid) return await Shown(ct) ?? Page();
        var written = await write.Do(new(Id), Marks.Note, Marks.Seen, Input.Words(Kind, corrects), ct);
        if (written.Outcome.Succeeded) return Redirect($"/people/{Id}/notes");
        if (await Shown(ct) is { } shut) return shut;

        Meanwhile = written.Meanwhile;
        Marks.Seen = written.Seen;
        ModelState.Remove("Marks.Seen");
        var field = written.Outcome.Field is { } at ? $"Input.{at}" : "";
        ModelState.AddModelError(field, words[written.Outcome.Key!, [.. written.Outcome.Values]].Text);
        return Page();
    }

    /// <summary>Her name for the head of the form, or the door's refusal.</summary>
    private async Task<IActionResult?> Shown(CancellationToken ct)
    {
        var head = await desk.Head(new(Id), ct);
        (Name, MayAsk, HerWords) = (head.Name, head.MayAsk, head.HerWords);
        return head.Refusal is { } refusal ? this.Shut(refusal) : null;
    }
}

public sealed record NoteHead(string Name, bool MayAsk, HerWordsInForm? HerWords, string? Refusal);

/// <summary>What a form about her needs before it is written on: her name, her own words, and whether she may be asked yet.</summary>
public sealed class NoteDesk(CareDb db, RecordDoor door, Gate gate)
{
    public async Task<NoteHead> Head(RecordId id, CancellationToken ct)
    {
        var opening = await door.Open(id, Why.Note, ct);
        if (opening.Record is not { } record) return new("", false, null, opening.Refusal);
        return new((await door.LabelOf(record, ct)).Name, (await gate.Ask(record, ct)).Leave is not null, await db.HerWordsInForm(record, ct), null);
    }

    public Task<int> LastNumber(RecordId record, CancellationToken ct) => db.LastNumber(record, ct);
}
