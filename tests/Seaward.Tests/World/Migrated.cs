using Microsoft.Data.Sqlite;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;

namespace Seaward.Tests.World;

/// <summary>Databases brought up to date once, and copied for each test. What migrating does has tests of its own.</summary>
internal static class Migrated
{
    private static readonly Lazy<Task<Dictionary<string, byte[]>>> Files = new(MakeFiles);
    private static readonly Lazy<Task<DatabaseChoice>> OnServer = new(MakeDatabases);

    public static Task<DatabaseChoice> Fresh(Engine engine, string folder) => engine is Engine.Sqlite ? In(folder) : Copy();

    private static async Task<DatabaseChoice> In(string folder)
    {
        foreach (var (name, content) in await Files.Value) await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        return DatabaseChoice.InFolder(folder);
    }

    private static async Task<DatabaseChoice> Copy() => await Postgres.FreshDatabase(await OnServer.Value);

    private static async Task<Dictionary<string, byte[]>> MakeFiles()
    {
        var folder = Directory.CreateTempSubdirectory("seaward-test-").FullName;
        await Migrate(DatabaseChoice.InFolder(folder), folder);
        SqliteConnection.ClearAllPools();
        var made = Directory.GetFiles(folder, "*.db").ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
        Directory.Delete(folder, recursive: true);
        return made;
    }

    private static async Task<DatabaseChoice> MakeDatabases()
    {
        var folder = Directory.CreateTempSubdirectory("seaward-test-").FullName;
        var made = await Postgres.FreshDatabase();
        await Migrate(made, folder);
        await Postgres.Leave(made);
        Directory.Delete(folder, recursive: true);
        return made;
    }

    private static async Task Migrate(DatabaseChoice database, string folder)
    {
        await using var app = Serve.Build(new ServeOptions(new Mode(Demo: false, Production: false), Path.Combine(folder, "keys"), database, ["http://127.0.0.1:0"], folder, new TestClock()));
        await Databases.Migrate(app.Services, default);
    }
}
