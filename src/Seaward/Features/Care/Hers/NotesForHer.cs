using Seaward.Features.Care.Notes;
using Seaward.Features.Records;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;
using Written = Seaward.Features.Records.Written;

namespace Seaward.Features.Care.Hers;

/// <summary>Our notes as she reads them: what happened, her words, what we will do. A part held back is said to be held back.</summary>
public sealed class NotesForHer(CareDb db, Words words) : IWrittenAboutHer
{
    private const int Newest = 60;

    public async Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct) =>
        [.. (await db.Notes(her, 0, Newest, ct)).Select(note => new Written(note.At, note.Author, words[$"hers.note.{note.Kind}"], [.. Parts(note)]))];

    private IEnumerable<WrittenPart> Parts(NoteRead note)
    {
        if (note.Happened.Length > 0) yield return new(WrittenKind.Happened, Shown(note, HeldPart.Happened, note.Happened));
        if (note.Said.Length > 0) yield return new(WrittenKind.Said, note.Said);
        if (note.Ours.Length > 0) yield return new(WrittenKind.View, Shown(note, HeldPart.Ours, note.Ours));
    }

    private string Shown(NoteRead note, HeldPart part, string text) => NoteRules.SheMayRead(note.Held, part) ? text : words["hers.held"].Text;
}
