using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Seaward.Platform.Door;
using Seaward.Platform.History;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.Persistence;

public static class Databases
{
    public static IServiceCollection AddSeawardDatabases(this IServiceCollection services, DatabaseChoice choice)
    {
        services.AddSingleton(choice);
        services.AddSingleton<OneWriter>();
        services.AddSingleton<HistoryWriter>();
        services.AddPooledDbContextFactory<CareDb>((provider, options) => Use(options, choice.Engine, choice.Care, provider));
        services.AddPooledDbContextFactory<VaultDb>((_, options) => Use(options, choice.Engine, choice.Vault, null));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CareDb>>().For(provider.GetRequiredService<Actor>(), provider));
        services.AddSingleton<Web.IFormIds, Web.FormIdsInDatabase>();
        services.AddSingleton<Vault>().AddSingleton<SeedDoor>();
        services.AddSingleton<GroupWriter>(provider => choice.Engine is Engine.Sqlite
            ? new SqliteAccessLines(choice, provider.GetRequiredService<OneWriter>())
            : new PostgresAccessLines(choice));
        services.AddSingleton<IAccessLines>(provider => provider.GetRequiredService<GroupWriter>());
        services.AddHostedService(provider => provider.GetRequiredService<GroupWriter>());
        if (choice.Engine is Engine.Sqlite) services.AddHostedService<SqliteCheckpoint>();
        return services;
    }

    /// <summary>A context that acts for someone; jobs and verbs act as Seaward itself.</summary>
    internal static CareDb For(this IDbContextFactory<CareDb> factory, Actor actor, IServiceProvider provider)
    {
        var db = factory.CreateDbContext();
        db.Actor = actor;
        db.Writer = provider.GetRequiredService<HistoryWriter>();
        return db;
    }

    public static async Task Migrate(IServiceProvider provider, CancellationToken ct)
    {
        await using var vault = await provider.GetRequiredService<IDbContextFactory<VaultDb>>().CreateDbContextAsync(ct);
        await vault.Database.MigrateAsync(ct);
        await using var care = await provider.GetRequiredService<IDbContextFactory<CareDb>>().CreateDbContextAsync(ct);
        await care.Database.MigrateAsync(ct);
        if (provider.GetRequiredService<DatabaseChoice>().Engine is Engine.Sqlite)
        {
            await care.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
            await vault.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
        }
    }

    // The same few questions all day: planned once per connection, unless the operator says otherwise (0 switches it off).
    private static string Prepared(string connection) => connection.Contains("Max Auto Prepare", StringComparison.OrdinalIgnoreCase) ? connection : connection + ";Max Auto Prepare=64;Auto Prepare Min Usages=2";

    internal static void Use(DbContextOptionsBuilder options, Engine engine, string connection, IServiceProvider? provider)
    {
        // One parameter for a list: the same words whatever its length, so that the question is translated once.
        if (engine is Engine.Sqlite) options.UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
        else options.UseNpgsql(Prepared(connection));
        // There is no snapshot by design: migrations are written by hand and a drift test compares both ways.
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
        if (engine is Engine.Sqlite && provider is not null) options.AddInterceptors(provider.GetRequiredService<OneWriter>());
    }
}

/// <summary>Moves the log into the file, off the path of whoever waits for a commit.</summary>
internal sealed class SqliteCheckpoint(DatabaseChoice choice) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Checkpoint(stoppingToken);
        }
    }

    // A file that cannot be read now must not take the public pages down with it; the next quarter second tries again.
    private async Task Checkpoint(CancellationToken ct)
    {
        try
        {
            await using var connection = new SqliteConnection(choice.Care);
            await connection.OpenAsync(ct);
            await using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            await checkpoint.ExecuteNonQueryAsync(ct);
        }
        catch (SqliteException)
        {
            return;
        }
    }
}
