using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;

namespace Seaward.Features.Care.Notes;

/// <summary>What was written, so that whoever covers never makes her say it again.</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class NotesPage(CareDb db, RecordDoor door) : PageModel
{
    private const int Most = 200;

    [FromRoute] public Guid Id { get; init; }
    [FromQuery] public bool Saved { get; init; }
    public string Name { get; private set; } = "";
    public IReadOnlyList<NoteRead> Notes { get; private set; } = [];
    public IReadOnlyList<PromiseRead> Promises { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var id = new RecordId(Id);
        var opening = await door.Open(id, Why.HerPage, ct);
        if (opening.Record is not { } record) return this.Shut(opening.Refusal!);
        Name = (await door.LabelOf(record, ct)).Name;
        Notes = await db.Notes(record, 0, Most, ct);
        Promises = await db.OpenPromises(record, ct);
        return Page();
    }

    public int? Number(Guid? note) => note is null ? null : Notes.FirstOrDefault(n => n.Id == note)?.Number;

    public int? CorrectedBy(Guid note) => Notes.FirstOrDefault(n => n.Corrects == note)?.Number;
}
