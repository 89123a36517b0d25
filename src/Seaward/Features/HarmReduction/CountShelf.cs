using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.HarmReduction;

/// <summary>Someone counted a shelf, or filled it.</summary>
public sealed class CountShelf(CareDb db)
{
    private const int Most = 100_000;

    public async Task<Outcome> Do(string site, string item, string? number, DateOnly? expires, CancellationToken ct)
    {
        if (BagCatalogue.Shipped.Item(item) is not { } known) return Outcome.Refused("stock.problem.item");
        if (!int.TryParse(number?.Trim(), out var counted) || counted is < 0 or > Most) return Outcome.RefusedAt(item, "stock.problem.number", Most);
        if (known.Expires && counted > 0 && expires is null) return Outcome.RefusedAt(item, "stock.problem.expires");

        var shelf = await db.Set<Stock>().FirstOrDefaultAsync(s => s.Site == site && s.Item == item, ct);
        if (shelf is null) db.Add(shelf = new Stock { Site = site, Item = item });
        (shelf.Number, shelf.ExpiresOn) = (counted, known.Expires ? expires : null);
        try
        {
            await db.Save("act.bag.counted", ct);
            return Outcome.Done;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Outcome.RefusedAt(item, "stock.problem.moved");
        }
    }
}
