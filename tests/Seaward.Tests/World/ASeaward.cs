using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Tests.World;

/// <summary>A whole running Seaward: real HTTP on loopback, real database, a clock the test moves, nothing mocked.</summary>
public sealed class ASeaward : IAsyncDisposable
{
    private static readonly Commands Heard = new();
    private readonly string folder;

    private ASeaward(string folder, WebApplication app, TestClock clock) => (this.folder, App, Clock) = (folder, app, clock);

    public WebApplication App { get; }
    public TestClock Clock { get; }
    public string Folder => folder;
    public IServiceProvider Services => App.Services;
    public Uri Address => new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<ASeaward> On(Engine engine, Mode? mode = null, Action<IServiceCollection>? also = null)
    {
        var folder = Directory.CreateTempSubdirectory("seaward-test-").FullName;
        var clock = new TestClock();
        var database = await Migrated.Fresh(engine, folder);
        var app = Serve.Build(new ServeOptions(mode ?? new Mode(Demo: false, Production: false), Path.Combine(folder, "keys"), database, ["http://127.0.0.1:0"], folder, clock, Commands.AreHeard + also));
        await app.StartAsync();
        return new(folder, app, clock);
    }

    /// <summary>What is asked of the databases because of this, and of nothing else that happens meanwhile.</summary>
    public static Task<IReadOnlyCollection<string>> Asked(Func<Task> what) => Heard.During(what);

    /// <summary>Someone with a browser and no name.</summary>
    public Visitor Anyone() => new(Address);

    public async Task<Visitor> SignedIn(Staff staff)
    {
        var visitor = Anyone();
        visitor.Carry(await Cookies.For(Services, Seaward.Platform.Identity.SignedIn.AsStaff(staff), SignedInScheme.Staff));
        return visitor;
    }

    /// <summary>She is in, and has said that it is she and that nobody else can see.</summary>
    public async Task<Visitor> Herself(RecordId record, HerPages pages = HerPages.Open)
    {
        var visitor = Anyone();
        visitor.Carry(await Cookies.For(Services, Seaward.Platform.Identity.SignedIn.AsHer(record, pages), SignedInScheme.Her));
        return visitor;
    }

    public async Task<Staff> AWorker(Role role = Role.KeyWorker, string name = "Carys", string? site = "The Blue Door")
    {
        var staff = new Staff { Id = Guid.NewGuid(), FirstName = name, Role = role, Site = site, UserName = Guid.NewGuid().ToString("N"), SecurityStamp = Guid.NewGuid().ToString("N") };
        staff.NormalizedUserName = staff.UserName.ToUpperInvariant();
        await Do(Actor.Seaward, async (db, _) =>
        {
            db.Add(staff);
            await db.SaveChangesAsync();
        });
        return staff;
    }

    /// <summary>A woman whose record this worker starts, and walks with.</summary>
    public async Task<RecordId> AWoman(Staff keyWorker, string name = "Wren", string site = "The Blue Door")
    {
        RecordId id = default;
        await Do(Actor.Of(keyWorker.StaffId), async (db, door) =>
        {
            id = (await door.Start(name, site, default)).Id;
            await db.Save("record.started", default);
        });
        return id;
    }

    /// <summary>Does something as someone, with a context and a door of its own.</summary>
    public async Task Do(Actor actor, Func<CareDb, RecordDoor, Task> what)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        db.Actor = actor;
        await what(db, scope.ServiceProvider.GetRequiredService<RecordDoor>());
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        var database = Services.GetRequiredService<DatabaseChoice>();
        await App.DisposeAsync();
        if (database.Engine is Engine.Postgres) await Postgres.Leave(database);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
