using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Platform.Persistence;

public sealed class Two_saves_at_once
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task lose_nothing_and_leave_the_way_free_for_the_next(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var worker = await seaward.AWorker();

        await seaward.Do(Actor.Seaward, async (slow, _) =>
        {
            await Move(slow, worker, "The van", soon.Token);
            await seaward.Do(Actor.Seaward, async (quick, _) =>
            {
                await Move(quick, worker, "The Harbour", soon.Token);
                await quick.SaveChangesAsync(soon.Token);
            });
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(soon.Token));
        });

        Assert.Equal("The Harbour", await Site(seaward, worker));
        await seaward.Do(Actor.Seaward, async (next, _) =>
        {
            await Move(next, worker, "The Blue Door", soon.Token);
            await next.SaveChangesAsync(soon.Token);
        });
        Assert.Equal("The Blue Door", await Site(seaward, worker));
    }

    private static async Task Move(CareDb db, Staff worker, string site, CancellationToken ct)
    {
        var found = await db.Set<Staff>().SingleAsync(s => s.Id == worker.Id, ct);
        (found.Site, found.ConcurrencyStamp) = (site, Guid.NewGuid().ToString("N"));
    }

    private static async Task<string?> Site(ASeaward seaward, Staff worker)
    {
        string? site = null;
        await seaward.Do(Actor.Seaward, async (db, _) => site = await db.Set<Staff>().Where(s => s.Id == worker.Id).Select(s => s.Site).SingleAsync());
        return site;
    }
}
