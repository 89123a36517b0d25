using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;

namespace Seaward.Features.HarmReduction;

/// <summary>A bag to be made, known by a short mark and not by its name.</summary>
public sealed record ToMake(Guid Id, string Mark, string Place, string Colour, string Box, DateOnly Until);

/// <summary>A bag that is made, known by its name and not by what is in it.</summary>
public sealed record Ready(Guid Id, string Name, string Place, string Colour, DateOnly Until, Guid? CarriedBy);

public sealed record InIt(string Item, int Number);

public sealed record GivenOut(string Site, string Item, DateOnly Day, int Number);

/// <summary>What left a site in one month, of one item.</summary>
public sealed record GivenInMonth(DateOnly Month, string Site, string Item, int Number);

public sealed record OnShelf(string Item, int Number, DateOnly? ExpiresOn);

/// <summary>No answer holds a bag's name and what is in it.</summary>
public static class BagQuestions
{
    private const int Most = 200;

    extension(CareDb db)
    {
        public async Task<IReadOnlyList<ToMake>> BagsToMake(CancellationToken ct)
        {
            var bags = await db.Set<Bag>().AsNoTracking().Where(b => b.State == BagState.Asked).OrderBy(b => b.AskedOn).ThenBy(b => b.Id).Take(Most).ToListAsync(ct);
            return [.. bags.Select(ToMake)];
        }

        public async Task<IReadOnlyList<Ready>> BagsReady(CancellationToken ct)
        {
            var bags = await db.Set<Bag>().AsNoTracking().Where(b => b.State == BagState.Packed || b.State == BagState.Out).OrderBy(b => b.Name).Take(Most).ToListAsync(ct);
            return [.. bags.Select(Ready)];
        }

        /// <summary>Nobody came for these; they stand somewhere and are to be fetched.</summary>
        public async Task<IReadOnlyList<Ready>> BagsToFetch(CancellationToken ct)
        {
            var bags = await db.Set<Bag>().AsNoTracking().Where(b => b.State == BagState.ToFetch).OrderBy(b => b.Place).ThenBy(b => b.Name).Take(Most).ToListAsync(ct);
            return [.. bags.Select(Ready)];
        }

        /// <summary>What left each site in these days, by item: the sum, and each day of it.</summary>
        public async Task<IReadOnlyList<GivenOut>> GivenOut(DateOnly from, DateOnly till, CancellationToken ct) =>
            await db.Set<Given>().AsNoTracking().Where(g => g.Day >= from && g.Day <= till).OrderBy(g => g.Site).ThenBy(g => g.Day).ThenBy(g => g.Item)
                .Select(g => new GivenOut(g.Site, g.Item, g.Day, g.Number)).ToListAsync(ct);

        /// <summary>Whole months, from the first day of one to before the first day of another.</summary>
        public async Task<IReadOnlyList<GivenInMonth>> GivenByMonth(DateOnly from, DateOnly before, CancellationToken ct)
        {
            var sums = await db.Set<Given>().Where(g => g.Day >= from && g.Day < before).GroupBy(g => new { g.Site, g.Item, g.Day.Year, g.Day.Month })
                .Select(g => new { g.Key.Site, g.Key.Item, g.Key.Year, g.Key.Month, Number = g.Sum(one => one.Number) }).ToListAsync(ct);
            return [.. sums.Select(s => new GivenInMonth(new(s.Year, s.Month, 1), s.Site, s.Item, s.Number))];
        }

        public async Task<(ToMake Bag, Amount Amount, IReadOnlyList<InIt> Contents)?> PickingList(Guid id, CancellationToken ct)
        {
            if (await db.Set<Bag>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id && b.State == BagState.Asked, ct) is not { } bag) return null;
            var contents = await db.Set<BagContent>().AsNoTracking().Where(c => c.Bag == id).Select(c => new InIt(c.Item, c.Count)).ToListAsync(ct);
            return (ToMake(bag), bag.Amount, contents);
        }

        public async Task<Ready?> Label(Guid id, CancellationToken ct) =>
            await db.Set<Bag>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id && (b.State == BagState.Packed || b.State == BagState.Out), ct) is { } bag ? Ready(bag) : null;

        public async Task<IReadOnlyDictionary<string, OnShelf>> Shelf(string site, CancellationToken ct) =>
            await db.Set<Stock>().AsNoTracking().Where(s => s.Site == site).ToDictionaryAsync(s => s.Item, s => new OnShelf(s.Item, s.Number, s.ExpiresOn), ct);
    }

    private static ToMake ToMake(Bag bag) => new(bag.Id, bag.Id.ToString("N")[..4].ToUpperInvariant(), bag.Place, bag.Colour, bag.Box, bag.Until);

    private static Ready Ready(Bag bag) => new(bag.Id, bag.Name, bag.Place, bag.Colour, bag.Until, bag.CarriedBy?.Value);
}
