using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.HarmReduction;

/// <summary>Either what goes in, or the name on the label: never both. The list is gone once the bag is packed.</summary>
[Authorize(Policy = May.MakeBags)]
public sealed class PackPage(CareDb db, PackBag pack, IOptions<BagSettings> settings, ServiceClock clock) : PageModel
{
    public ToMake? Bag { get; private set; }
    public Amount Amount { get; private set; }
    public IReadOnlyList<InIt> Contents { get; private set; } = [];
    public Ready? Ready { get; private set; }
    public IReadOnlyDictionary<string, OnShelf> Shelf { get; private set; } = new Dictionary<string, OnShelf>();

    public BagSettings Settings => settings.Value;
    public BagPlace? Place => settings.Value.Place(Bag?.Place ?? Ready?.Place);

    public bool RunOut(InIt content) => Shelf.TryGetValue(content.Item, out var on) && (on.Number < content.Number || on.ExpiresOn < clock.Today);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await Show(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await Show(id, ct)) return NotFound();
        var outcome = await pack.Do(id, ct);
        this.Tell(outcome);
        return await Show(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> Show(Guid id, CancellationToken ct)
    {
        (Bag, Ready, Contents) = (null, null, []);
        var may = await db.BagsOf(SignedIn.RoleOf(User), settings.Value, ct);
        if (await db.PickingList(id, ct) is { } list)
        {
            if (!may.See(list.Bag.Place, null)) return false;
            (Bag, Amount, Contents) = list;
            if (Place is { } place) Shelf = await db.Shelf(place.Site, ct);
            return true;
        }
        Ready = await db.Label(id, ct);
        return Ready is { } label && may.See(label.Place, label.CarriedBy);
    }
}
