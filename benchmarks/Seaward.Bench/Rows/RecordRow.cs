using Seaward.Bench.Hosts;
using Seaward.Bench.Load;
using Seaward.Platform.Persistence;

namespace Seaward.Bench.Rows;

/// <summary>Opening a record page: decide, write the line durably, read, unseal thirty fields, render.</summary>
internal sealed class RecordRow : IServedRow
{
    private const int Connections = 16, Readers = 32;

    private static readonly (string Named, string Path, string Holds)[] Pages =
    [
        ("record page, eight notes (32 fields)", "/people/{id}/notes", "Note 8: "),
        ("record page, first sight", "/people/{id}", "<h1"),
        ("record door alone (30 fields)", StandIns.Record + "{id}", "agreed 5"),
    ];

    public string Name => "record";

    public async IAsyncEnumerable<Reading> Measure(Scene scene)
    {
        var (stock, atLeast) = (scene.Stock, scene.Stock.Engine is Engine.Sqlite ? 1.2 : 0.5);
        foreach (var (named, path, holds) in Pages)
        {
            byte[][] pages = [.. stock.Women.Zip(scene.Cookies, (woman, cookie) => Wire.Get(path.Replace("{id}", woman.Record.ToString(), StringComparison.Ordinal), cookie))];
            await scene.Check(pages[0], holds);
            await foreach (var reading in Measure(scene, named, scene.Ours(pages), atLeast)) yield return reading;
        }
    }

    private static async IAsyncEnumerable<Reading> Measure(Scene scene, string named, Loops ours, double atLeast)
    {
        var (stock, insert) = (scene.Stock, scene.Limit(Limits.Insert));
        var (limit, seen) = await scene.InTurn(t => insert.Closed(Connections, t), t => ours.Closed(Connections, t));
        yield return Reading.Rate(named, stock.Count, stock.Name, seen.Rate, limit.Rate, atLeast);
        Bench.Note($"{named} at full rate: p50 {seen.P50:0.0} p99 {seen.P99:0.0} ms; bare insert p99 {limit.P99:0.0} ms; product holds {scene.Product.Megabytes} MB");
        if (stock.Engine is Engine.Sqlite) await InTurn(scene, seen);

        var (waited, took) = await scene.InTurn(t => insert.WithThought(Readers, limit.Rate / 2, t), t => ours.WithThought(Readers, seen.Rate / 2, t));
        yield return Reading.Time($"{named}, p99 at half rate", stock.Count, stock.Name, took.P99, waited.P99, 30);
        Bench.Note($"{named} at {took.Rate:0}/s: p50 {took.P50:0.0} p95 {took.P95:0.0} p99 {took.P99:0.0} ms");
    }

    private static async Task InTurn(Scene scene, Seen ours)
    {
        var bare = scene.Limit(Limits.InsertInTurn);
        await bare.Closed(Connections, scene.Pace.Warm);
        var seen = await bare.Closed(Connections, scene.Pace.Time);
        Bench.Note($"bare inserts that take turns in the process: {seen.Rate:0}/s; the record page does {ours.Rate / seen.Rate:0.00} of that");
    }
}
