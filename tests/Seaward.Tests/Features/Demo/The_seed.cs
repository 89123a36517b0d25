using Record = Seaward.Platform.Door.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.Demo;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.History;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Demo;

public sealed class The_seed
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task invents_women_with_a_key_worker_each_who_opens_their_records(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);

        Assert.True((await Seed(seaward, 90)).Succeeded);

        await seaward.Do(Actor.Of(BulkSeed.WorkerOf(45)), async (db, door) =>
        {
            Assert.Equal(90, await db.Set<Record>().CountAsync());
            Assert.Equal(3, await db.Set<Staff>().CountAsync());
            Assert.NotNull((await door.Open(BulkSeed.Woman(45), Why.HerPage, default)).Record);
            Assert.Null((await door.Open(BulkSeed.Woman(2), Why.HerPage, default)).Record);
            var label = Assert.Single(await door.Labels([BulkSeed.Woman(45)], Why.Today, default));
            Assert.Equal(BulkSeed.NameOf(45), label.Value.Name);
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task leaves_whole_chains_and_names_that_are_found(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        await Seed(seaward, 50);

        var walked = await seaward.Services.GetRequiredService<HistoryCheck>().Walk(default);
        Assert.Null(walked.Broken);
        Assert.Equal((50, 50), (walked.Records, walked.Entries));
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            var keys = seaward.Services.GetRequiredService<Seaward.Platform.Sealing.KeyFolder>();
            var token = Finding.Token(keys, Finding.Whole(Finding.Words(BulkSeed.NameOf(7)).Last()));
            Assert.Contains(BulkSeed.Woman(7), await db.Set<FindToken>().Where(t => t.Token == token).Select(t => t.Record).ToListAsync());
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task only_adds_the_missing_when_it_is_run_again(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        await Seed(seaward, 30);
        Assert.True((await Seed(seaward, 50)).Succeeded);
        Assert.True((await Seed(seaward, 50)).Succeeded);

        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(50, await db.Set<Record>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task leaves_a_database_alone_that_it_did_not_make(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        await seaward.AWoman(await seaward.AWorker());

        var outcome = await Seed(seaward, 10);

        Assert.Equal("seed.not-ours", outcome.Key);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(1, await db.Set<Record>().CountAsync()));
    }

    private static Task<Outcome> Seed(ASeaward seaward, int women) =>
        seaward.Services.GetRequiredService<BulkSeed>().Fill(women, default);
}
