using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.HarmReduction;

/// <summary>What staff and peers do with a bag, one tap each. Of two at once, the second is told that it moved on.</summary>
public sealed class PackBag(CareDb db, Shelves shelves)
{
    public Task<Outcome> Do(Guid id, CancellationToken ct) => shelves.Move(id, [BagState.Asked], "act.bag.packed", async bag =>
    {
        bag.State = BagState.Packed;
        await shelves.Put(bag, -1, ct);
    }, ct);

    /// <summary>Someone takes it along to its place.</summary>
    public Task<Outcome> Carry(Guid id, CancellationToken ct) => shelves.Move(id, [BagState.Packed], "act.bag.carried", bag =>
    {
        (bag.State, bag.CarriedBy) = (BagState.Out, db.Actor.Staff);
        return Task.CompletedTask;
    }, ct);
}

/// <summary>She has it. The bag is forgotten, and what was in it becomes a count by item, day and site.</summary>
public sealed class HandOverBag(Shelves shelves)
{
    public Task<Outcome> Do(Guid id, CancellationToken ct) => shelves.Move(id, [BagState.Packed, BagState.Out], "act.bag.handed-over", async bag =>
    {
        await shelves.CountGiven(bag, ct);
        await shelves.Forget(bag, ct);
    }, ct);
}

/// <summary>Nobody came for it: what was in it is on the shelf again, and the bag is forgotten.</summary>
public sealed class PutBackBag(Shelves shelves)
{
    public Task<Outcome> Do(Guid id, CancellationToken ct) => shelves.Move(id, [BagState.Asked, BagState.Packed, BagState.Out, BagState.ToFetch], "act.bag.put-back", async bag =>
    {
        if (bag.State is BagState.Packed or BagState.Out) await shelves.Put(bag, +1, ct);
        await shelves.Forget(bag, ct);
    }, ct);
}

/// <summary>The shelves behind the bags.</summary>
public sealed class Shelves
{
    private const int Tries = 5;
    private readonly CareDb db;
    private readonly BagSettings settings;
    private readonly ServiceClock clock;

    public Shelves(CareDb db, IOptions<BagSettings> settings, ServiceClock clock) => (this.db, this.settings, this.clock) = (db, settings.Value, clock);

    internal async Task<Outcome> Move(Guid id, BagState[] from, string act, Func<Bag, Task> how, CancellationToken ct)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            if (await db.Set<Bag>().FirstOrDefaultAsync(b => b.Id == id, ct) is not { } bag || !from.Contains(bag.State)) return Outcome.Refused("bags.moved-on");
            await how(bag);
            try
            {
                await db.Save(act, ct);
                return Outcome.Done;
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
            }
        }
        return Outcome.Refused("bags.moved-on");
    }

    internal async Task Put(Bag bag, int way, CancellationToken ct)
    {
        var site = Site(bag);
        var contents = await Contents(bag.Id, ct);
        var shelf = await db.Set<Stock>().Where(s => s.Site == site).ToDictionaryAsync(s => s.Item, ct);
        foreach (var content in contents)
            if (shelf.TryGetValue(content.Item, out var stock)) stock.Number = Math.Max(0, stock.Number + (way * content.Count));
    }

    internal async Task CountGiven(Bag bag, CancellationToken ct)
    {
        var (site, today) = (Site(bag), clock.Today);
        foreach (var content in await Contents(bag.Id, ct))
        {
            if (await db.Set<Given>().FindAsync([site, content.Item, today], ct) is { } given) given.Number += content.Count;
            else db.Add(new Given { Site = site, Item = content.Item, Day = today, Number = content.Count });
        }
    }

    internal async Task Forget(Bag bag, CancellationToken ct)
    {
        await ForgetContents(bag, ct);
        db.Remove(bag);
    }

    internal async Task ForgetContents(Bag bag, CancellationToken ct) => db.RemoveRange(await Contents(bag.Id, ct));

    private Task<List<BagContent>> Contents(Guid bag, CancellationToken ct) => db.Set<BagContent>().Where(c => c.Bag == bag).ToListAsync(ct);

    private string Site(Bag bag) => settings.Place(bag.Place)?.Site ?? bag.Place;
}
