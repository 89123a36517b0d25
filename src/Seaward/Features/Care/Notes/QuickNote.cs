using Seaward.Features.Care.HerWords;
using Seaward.Features.Joining;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.Notes;

/// <summary>On the person page, once it was explained to her: room to write at once, with the draft the note page has too.</summary>
public sealed class QuickNote(CareDb db, Gate gate) : IOnPersonPage
{
    public int Order => 10;

    public async Task<PersonCard?> For(OpenRecord record, CancellationToken ct)
    {
        if ((await gate.Ask(record, ct)).Leave is null) return null;
        var marks = new NoteMarks { Note = Guid.NewGuid(), Seen = await db.LastNumber(record.Id, ct) };
        return new("note.quick") { Beside = true, Partial = "/Features/Care/Notes/_Quick.cshtml", Model = new QuickNoteForm(record.Id, new(), marks, await db.HerWordsInForm(record, ct)) };
    }
}

public sealed record QuickNoteForm(RecordId Record, NoteForm Input, NoteMarks Marks, HerWordsInForm HerWords);
