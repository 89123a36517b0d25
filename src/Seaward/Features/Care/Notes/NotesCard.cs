using Seaward.Features.Joining;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.Notes;

/// <summary>On the person page: what we said we would do, her last words to us, and where to write.</summary>
public sealed class NotesCard(CareDb db) : IOnPersonPage
{
    private const int Last = 2;

    public int Order => 50;

    public async Task<PersonCard?> For(OpenRecord record, CancellationToken ct) => new("notes.card")
    {
        Partial = "/Features/Care/Notes/_OnPerson.cshtml",
        Model = new NotesOnPerson(await db.OpenPromises(record, ct), await db.Notes(record, 0, Last, ct)),
        Links =
        [
            new($"/people/{record.Id}/note", "notes.write", "pen"),
            new($"/people/{record.Id}/contact-line", "notes.line", "pen"),
            new($"/people/{record.Id}/meeting", "notes.meet", "clock"),
            new($"/people/{record.Id}/notes", "note.all", "note"),
            new($"/people/{record.Id}/her-words", "her-word.card", "pen"),
        ],
    };
}

public sealed record NotesOnPerson(IReadOnlyList<PromiseRead> Promises, IReadOnlyList<NoteRead> Notes);
