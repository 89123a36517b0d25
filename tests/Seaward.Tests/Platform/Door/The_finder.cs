using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;
using Seaward.Tests.World;
using Record = Seaward.Platform.Door.Record;

namespace Seaward.Tests.Platform.Door;

/// <summary>Five thousand names, every second one Mary; a few that are hard to write.</summary>
public sealed class The_finder
{
    private static readonly string[] Hard = ["Siân O'Neil", "Łucja Żak", "مريم العلي", "أمل", "Jo B", "Jo Brown", "X Æ", "Christopherina Vale", "Christophine Vale", "Anne-Marie Pugh", "Ash"];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task finds_the_right_ones_among_five_thousand(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        await Seed(seaward, carys);

        await Own(seaward, carys, "sian oneil", "Siân O'Neil");
        await Own(seaward, carys, "SIÂN", "Siân O'Neil");
        await Own(seaward, carys, "lucja", "Łucja Żak");
        await Own(seaward, carys, "مري", "مريم العلي");
        await Own(seaward, carys, "امل", "أمل");
        await Own(seaward, carys, "jo b", "Jo B", "Jo Brown");
        await Own(seaward, carys, "jo br", "Jo Brown");
        await Own(seaward, carys, "christopherin", "Christopherina Vale");
        await Own(seaward, carys, "marie pugh", "Anne-Marie Pugh");
        await Own(seaward, carys, "mary absentia");
        await Own(seaward, carys, "absentia mary");
        await Own(seaward, carys, "mary family4321", "Mary Family4321");
        await Own(seaward, carys, "a");

        await Elsewhere(seaward, carys, "jo b", 1);
        await Elsewhere(seaward, carys, "jo", 2);
        await Elsewhere(seaward, carys, "christoph", 0);
        await Elsewhere(seaward, carys, "mary", RecordFinder.Most);

        var absent = await ASeaward.Asked(() => Own(seaward, carys, "mary absentia"));
        var common = await ASeaward.Asked(() => seaward.Do(Actor.Of(carys.StaffId), async (db, door) => Assert.Equal(RecordFinder.Most, (await Finder(seaward, db, door).Own("mary fa", default)).Count)));
        Assert.True(absent.Count <= 2, string.Join("\n", absent));
        Assert.True(common.Count <= 7, string.Join("\n", common));
    }

    [Fact]
    public async Task shows_nobody_whose_token_only_collides()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys, "Wren");
        await seaward.Do(Actor.Of(carys.StaffId), async (db, _) =>
        {
            db.Add(new FindToken { Token = Finding.Token(seaward.Services.GetRequiredService<KeyFolder>(), "dee"), Record = wren });
            await db.SaveChangesAsync();
        });

        await Own(seaward, carys, "dee");
    }

    [Fact]
    public void covers_a_name_without_telling_its_length() => Assert.Equal("S••• O•••", RecordFinder.Cover("Siân O'Neil"));

    private static Task Own(ASeaward seaward, Staff worker, string words, params string[] names) => seaward.Do(Actor.Of(worker.StaffId), async (db, door) =>
        Assert.Equal(names.Order(StringComparer.Ordinal), (await Finder(seaward, db, door).Own(words, default)).Select(f => f.Label.Name).Order(StringComparer.Ordinal)));

    private static Task Elsewhere(ASeaward seaward, Staff worker, string words, int count) => seaward.Do(Actor.Of(worker.StaffId), async (db, door) =>
        Assert.Equal(count, (await Finder(seaward, db, door).Elsewhere(words, SearchReason.SheRang, "She rang", default)).Count));

    private static RecordFinder Finder(ASeaward seaward, CareDb db, RecordDoor door) => new(db, door, seaward.Services.GetRequiredService<Vault>(),
        seaward.Services.GetRequiredService<KeyFolder>(), seaward.Services.GetRequiredService<ServiceClock>(), []);

    /// <summary>Sealed as the door seals them, but kept in few large saves.</summary>
    private static async Task Seed(ASeaward seaward, Staff worker)
    {
        var keys = seaward.Services.GetRequiredService<KeyFolder>();
        var names = Enumerable.Range(0, 5_000 - Hard.Length).Select(i => (i % 2 == 0 ? "Ava" : "Mary") + $" Family{i}").Concat(Hard).ToList();
        var vault = seaward.Services.GetRequiredService<Vault>();
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var name in names)
            {
                var id = RecordId.New();
                using (var made = await vault.Make(id.Value, default))
                    db.Add(new Record { Id = id, Site = "The Blue Door", MadeAt = seaward.Clock.GetUtcNow(), Name = made.Label.Seal(name, Record.NameSlot(id)) });
                db.Add(Standing.Of(id, worker.StaffId, StandingKind.KeyWorker, seaward.Clock.GetUtcNow()));
                Finding.Index(db, keys, id, name);
            }
            await db.Save("act.seeded", default);
        });
    }
}
