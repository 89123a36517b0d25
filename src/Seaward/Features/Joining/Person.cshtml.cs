using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Joining;

[Authorize(Policy = May.WorkWithWomen)]
public sealed class PersonPage(RecordDoor door, CareDb db, ServiceClock clock, IEnumerable<IOnPersonPage> others) : PageModel
{
    private readonly List<PersonCard> cards = [];

    public RecordId Id { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly Since { get; private set; }
    public As As { get; private set; }
    public ContactBanner? Contact { get; private set; }
    public IReadOnlyList<PersonCard> Cards => cards;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Id = new(id);
        var opening = await door.Open(Id, Why.HerPage, ct);
        if (opening.Record is not { } record) return this.Shut(opening.Refusal!);

        As = record.As;
        (Name, Since) = ((await door.LabelOf(record, ct)).Name, clock.DayOf(await db.KnownSince(Id, ct)));
        Contact = await db.NewestContact(Id, ct) is { } contact ? ContactBanner.Of(record, contact, clock.Today) : null;
        foreach (var other in others.OrderBy(o => o.Order))
            if (await other.For(record, ct) is { } card) cards.Add(card);
        return Page();
    }
}
