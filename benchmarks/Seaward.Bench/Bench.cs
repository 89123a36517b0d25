using Seaward.Bench.Hosts;
using Seaward.Bench.Rows;
using Seaward.Platform.Persistence;

namespace Seaward.Bench;

internal sealed record BenchOptions(string Folder, string Format, Pace Pace, IReadOnlyList<int> Women, IReadOnlyList<Engine> Engines, IReadOnlyList<IRow> Rows, string? Postgres);

/// <summary>Seeds, starts bare limits and product side by side, measures row by row, and says what came out.</summary>
internal sealed class Bench(BenchOptions options)
{
    public static readonly IReadOnlyList<IRow> AllRows = [new RecordRow(), new DoorRow(), new WhatIfRow(), new FindRow(), new LanguageRow()];

    public async Task<IReadOnlyList<Reading>> Run(CancellationToken ct)
    {
        var readings = new List<Reading>();
        foreach (var row in options.Rows.OfType<ILoneRow>())
            foreach (var reading in row.Measure(options.Pace)) readings.Add(Noted(reading));
        if (!options.Rows.OfType<IServedRow>().Any()) return readings;
        foreach (var engine in options.Engines.Where(e => e is Engine.Sqlite || options.Postgres is not null))
            foreach (var women in options.Women)
                await foreach (var reading in Measure(new Stock(options.Folder, engine, women, options.Postgres), ct)) readings.Add(reading);
        return [.. readings, .. Growth(readings)];
    }

    public static void Note(string what) => Console.Error.WriteLine($"  {what}");

    private async IAsyncEnumerable<Reading> Measure(Stock stock, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        Note($"{stock.Name}, {stock.Count} women: seeding");
        var from = TimeProvider.System.GetTimestamp();
        await stock.Fill(ct);
        Note($"seeded in {TimeProvider.System.GetElapsedTime(from).TotalSeconds:0} s; load {Load()}");
        var cookies = await Scene.CookiesFor(stock);
        await using var limits = await Child.Start(["limits", .. stock.Arguments]);
        await using var product = await Child.Start(["product", .. stock.Arguments]);
        foreach (var row in options.Rows.OfType<IServedRow>())
            await foreach (var reading in row.Measure(new Scene(stock, limits, product, options.Pace, cookies)).WithCancellation(ct))
                yield return Noted(reading);
    }

    private static Reading Noted(Reading reading)
    {
        Note($"{reading.Row}: {reading.Figure} {reading.Unit}, limit {reading.Limit}, ratio {reading.Ratio}; load {Load()}");
        return reading;
    }

    /// <summary>How much more time the most women take than the fewest, where a time was read.</summary>
    internal static IEnumerable<Reading> Growth(IReadOnlyList<Reading> readings) => readings
        .Where(r => r.Unit == "ms" && r.Row.StartsWith("find", StringComparison.Ordinal))
        .GroupBy(r => (r.Row, r.Database))
        .Where(g => g.Count() > 1)
        .Select(g => (Few: g.MinBy(r => r.Women)!, Many: g.MaxBy(r => r.Women)!))
        .Select(g => Reading.Growth($"{g.Many.Row}, beside {g.Few.Women} women", g.Many.Women, g.Many.Database, g.Many.Figure, g.Few.Figure, 1.5));

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
