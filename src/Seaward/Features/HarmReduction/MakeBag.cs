using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.HarmReduction;

/// <summary>Done, with the bag's name and the last day it waits; or a reason, with what has run out.</summary>
public sealed record BagMade(Outcome Outcome, string? Name = null, DateOnly? Until = null, IReadOnlyList<Swapped>? Swaps = null);

/// <summary>Someone asks for a bag and does not say who. What is kept is the bag.</summary>
public sealed class MakeBag(CareDb db, IOptions<BagSettings> settings, ServiceClock clock)
{
    private const int NamesTried = 20, NameRests = 60;

    public static string AnyName() => BagNameRules.Name(BagNames.Shipped, RandomNumberGenerator.GetInt32(BagNameRules.Most(BagNames.Shipped)));

    public async Task<BagMade> Do(BagWish wish, CancellationToken ct)
    {
        var offered = BagCatalogue.Shipped.Offered(settings.Value);
        if (settings.Value.Place(wish.Place) is not { } place) return new(Outcome.RefusedAt("Place", "bag.problem.place"));
        var picked = BagRules.Picked(wish, offered);
        if (picked.Count == 0) return new(Outcome.RefusedAt("Items", "bag.problem.empty"));
        var swaps = BagRules.Swaps(picked, offered, await Gone(place.Site, ct));
        if (swaps.Count > 0) return new(Outcome.RefusedAt("Items", "bag.problem.swapped"), Swaps: swaps);

        var until = clock.Today.AddDays(settings.Value.DaysKept);
        return await Keep(wish, picked, place, until, ct) is { } name ? new(Outcome.Done, name, until) : new(Outcome.Refused("bag.problem.names"));
    }

    private async Task<string?> Keep(BagWish wish, IReadOnlyList<BagItem> picked, BagPlace place, DateOnly until, CancellationToken ct)
    {
        await Free(ct);
        var name = BagNameRules.IsOne(BagNames.Shipped, wish.Name) ? wish.Name! : AnyName();
        for (var tried = 0; tried < NamesTried; tried++, name = AnyName())
        {
            var catalogue = BagCatalogue.Shipped;
            var bag = new Bag
            {
                Id = Guid.NewGuid(), Name = name, Place = place.Key, AskedOn = clock.Today, Until = until, Amount = wish.Amount,
                Colour = catalogue.Bags.Contains(wish.Colour) ? wish.Colour! : catalogue.Bags[0],
                Box = catalogue.Boxes.Contains(wish.Box) ? wish.Box! : catalogue.Boxes[0],
            };
            db.Add(new UsedName { Id = Guid.NewGuid(), Name = name, Until = clock.Today.AddDays(NameRests) });
            db.Add(bag);
            db.AddRange(picked.Select(item => new BagContent { Bag = bag.Id, Item = item.Key, Count = BagRules.Count(item, wish.Amount) }));
            if (await db.SaveUnlessTaken("act.bag.asked", ct)) return name;
        }
        return null;
    }

    private async Task Free(CancellationToken ct)
    {
        var today = clock.Today;
        db.RemoveRange(await db.Set<UsedName>().Where(n => n.Until < today).ToListAsync(ct));
    }

    private async Task<HashSet<string>> Gone(string site, CancellationToken ct)
    {
        var shelf = await db.Set<Stock>().AsNoTracking().Where(s => s.Site == site).ToListAsync(ct);
        return [.. shelf.Where(s => s.OutOn(clock.Today)).Select(s => s.Item)];
    }
}
