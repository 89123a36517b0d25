using Microsoft.EntityFrameworkCore;
using Seaward.Features.Demo;
using Seaward.Features.Workforce;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Verbs;

/// <summary>Looks at folders and databases before a start, changing nothing.</summary>
internal static class StartLook
{
    /// <summary>Says what is missing, if anything is, before a verb opens a database that somebody else has to have made.</summary>
    public static async Task<bool> IsReady(ServeOptions options, Phrasebook book, CancellationToken ct)
    {
        var wrong = StartRules.CheckDatabase(await At(options, ct));
        foreach (var outcome in wrong) Console.Error.WriteLine(book.Text(outcome));
        return wrong.Count == 0;
    }

    public static async Task<StartFacts> At(ServeOptions options, CancellationToken ct)
    {
        var exists = options.Database.Engine is Engine.Postgres || File.Exists(Path.Combine(options.Data, "seaward.db"));
        var facts = new StartFacts(options.Mode, options.Data, options.Keys, ReadableByOthers(options.Keys),
            options.Database.Engine is Engine.Postgres, options.Database.Vault.Length > 0, [], [], false, false, false);
        if (facts.IsPostgres && !facts.NamesKeyDatabase) return facts;

        var building = new DbContextOptionsBuilder<CareDb>();
        Databases.Use(building, options.Database.Engine, options.Database.Care, null);
        await using var db = new CareDb(building.Options);
        if (!exists) return facts with { MigrationsMissing = [.. db.Database.GetMigrations()], IsNew = true };

        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        var known = db.Database.GetMigrations().ToList();
        facts = facts with { MigrationsMissing = [.. known.Except(applied)], MigrationsUnknown = [.. applied.Except(known)], IsNew = applied.Count == 0 };
        // A demo made by an earlier version is still the demo's.
        if (facts.MigrationsMissing.Count > 0) return facts with { HasData = applied.Count > 0, MadeByDemo = applied.Contains(DemoMark.Since) && await DemoMark.IsOurs(db, ct) };
        return facts with
        {
            // The first manager has a link before there is an account, and needs a running Seaward to open it.
            AnyAccount = await db.Set<Staff>().AnyAsync(ct) || await db.Set<Invite>().AnyAsync(ct),
            MadeByDemo = await DemoMark.IsOurs(db, ct),
            HasData = await db.Set<Staff>().AnyAsync(ct) || await db.Set<Record>().AnyAsync(ct),
        };
    }

    private static bool ReadableByOthers(string keys) => !OperatingSystem.IsWindows() && Directory.Exists(keys)
        && Directory.EnumerateFileSystemEntries(keys, "*", SearchOption.AllDirectories).Append(keys).Any(OpenToOthers);

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static bool OpenToOthers(string path) =>
        (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)) != 0;
}
