using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;

namespace Seaward.Features.HarmReduction;

/// <summary>What lies on each shelf. An item is counted by itself, so that two people counting lose nothing.</summary>
[Authorize(Policy = May.MakeBags)]
public sealed class ShelfPage(CareDb db, CountShelf count, IOptions<BagSettings> settings) : PageModel
{
    public const int Low = 10;

    public IReadOnlyList<string> Sites => [.. settings.Value.Places.Select(p => p.Site).Distinct()];
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, OnShelf>> Shelves { get; private set; } = new Dictionary<string, IReadOnlyDictionary<string, OnShelf>>();
    public IReadOnlyList<BagItem> Items => BagCatalogue.Shipped.Offered(settings.Value);
    public (string? Site, string? Item, string? Number, string? Expires) Typed { get; private set; }

    public Task OnGetAsync(CancellationToken ct)
    {
        // Also when a form came that could not be read: then what was typed stands in its own place again.
        Typed = (Came("site"), Came("item"), Came("number"), Came("expires"));
        return Show(ct);
    }

    public async Task<IActionResult> OnPostAsync(string? site, string? item, string? number, string? expires, CancellationToken ct)
    {
        Typed = (site, item, number, expires);
        DateOnly? day = DateOnly.TryParseExact(expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        var outcome = Sites.Contains(site) ? await count.Do(site!, item ?? "", number, day, ct) : Outcome.Refused("stock.problem.item");
        if (outcome.Succeeded) return Redirect("/bags/shelf");
        this.Tell(outcome);
        await Show(ct);
        return Page();
    }

    private string? Came(string name) => ModelState[name]?.AttemptedValue;

    private async Task Show(CancellationToken ct)
    {
        var shelves = new Dictionary<string, IReadOnlyDictionary<string, OnShelf>>();
        foreach (var site in Sites) shelves[site] = await db.Shelf(site, ct);
        Shelves = shelves;
    }
}
