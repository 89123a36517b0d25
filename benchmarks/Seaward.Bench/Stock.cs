using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Seaward.Bench.Hosts;
using Seaward.Features.Demo;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Bench;

/// <summary>A database with that many women in it, and the folder of its keys.</summary>
internal sealed class Stock(string folder, Engine engine, int women, string? postgres)
{
    private const int Asked = 1_000;

    public int Count => women;
    public string Name => engine is Engine.Sqlite ? "SQLite" : "PostgreSQL";
    public Engine Engine => engine;
    public string Data => Path.Combine(folder, $"{Name.ToLowerInvariant()}-{women}");
    public string Keys => Path.Combine(folder, "keys");
    public DatabaseChoice Database => engine is Engine.Sqlite ? DatabaseChoice.InFolder(Data) : new(engine, In($"care_{women}"), In($"vault_{women}"));
    public string Bare => engine is Engine.Sqlite ? $"Data Source={Path.Combine(Data, "bare.db")}" : In($"bare_{women}");

    /// <summary>Those whose records are opened: evenly spread, so that more women means more pages to look through.</summary>
    public IReadOnlyList<(RecordId Record, StaffId KeyWorker, string Name)> Women =>
        [.. Enumerable.Range(0, Math.Min(Asked, women)).Select(n => (int)((long)n * women / Math.Min(Asked, women))).Select(n => (BulkSeed.Woman(n), BulkSeed.WorkerOf(n), BulkSeed.NameOf(n)))];

    public string[] Arguments => ["--folder", folder, "--engine", engine.ToString(), "--women", $"{women}"];

    public async Task Fill(CancellationToken ct)
    {
        Directory.CreateDirectory(Data);
        if (engine is Engine.Postgres) await MakeDatabases(ct);
        await using var app = ProductHost.Build(this);
        await Databases.Migrate(app.Services, ct);
        var lines = app.Services.GetRequiredService<GroupWriter>();
        await lines.StartAsync(ct);
        var seeded = await app.Services.GetRequiredService<BulkSeed>().Fill(women, ct);
        await lines.StopAsync(ct);
        if (!seeded.Succeeded) throw new InvalidOperationException($"{Data} holds something that was not seeded.");
    }

    private async Task MakeDatabases(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync(ct);
        foreach (var name in (string[])[$"care_{women}", $"vault_{women}", $"bare_{women}"])
        {
            await using var make = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await make.ExecuteNonQueryAsync(ct);
        }
    }

    private string In(string database) => new NpgsqlConnectionStringBuilder(postgres) { Database = database, MaxPoolSize = 16 }.ConnectionString;
}
