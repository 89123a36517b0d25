using Seaward.Bench.Hosts;
using Seaward.Bench.Load;
using Seaward.Platform.Persistence;

namespace Seaward.Bench.Rows;

/// <summary>Opening a record page: decide, write the line durably, read, unseal thirty fields, render.</summary>
internal sealed class RecordRow : IRow
{
    private const int Connections = 16, Readers = 32;

    public string Name => "record";

    public async IAsyncEnumerable<Reading> Measure(Scene scene)
    {
        var (stock, atLeast) = (scene.Stock, scene.Stock.Engine is Engine.Sqlite ? 1.2 : 0.5);
        byte[][] pages = [.. stock.Women.Zip(scene.Cookies, (woman, cookie) => Wire.Get(StandIns.Record + woman.Record, cookie))];
        await scene.Check(pages[0], "agreed 5");
        var (insert, ours) = (scene.Limit(Limits.Insert), scene.Ours(pages));

        var (limit, seen) = await scene.InTurn(t => insert.Closed(Connections, t), t => ours.Closed(Connections, t));
        yield return Reading.Rate("record page (stand-in)", stock.Count, stock.Name, seen.Rate, limit.Rate, atLeast);
        Bench.Note($"record page at full rate: p50 {seen.P50:0.0} p99 {seen.P99:0.0} ms; bare insert p99 {limit.P99:0.0} ms; product holds {scene.Product.Megabytes} MB");
        if (stock.Engine is Engine.Sqlite) await InTurn(scene, seen);

        var (waited, took) = await scene.InTurn(t => insert.WithThought(Readers, limit.Rate / 2, t), t => ours.WithThought(Readers, seen.Rate / 2, t));
        yield return Reading.Time("record page (stand-in), p99 at half rate", stock.Count, stock.Name, took.P99, waited.P99, 30);
        Bench.Note($"record page at {took.Rate:0}/s: p50 {took.P50:0.0} p95 {took.P95:0.0} p99 {took.P99:0.0} ms");
    }

    private static async Task InTurn(Scene scene, Seen ours)
    {
        var bare = scene.Limit(Limits.InsertInTurn);
        await bare.Closed(Connections, scene.Pace.Warm);
        var seen = await bare.Closed(Connections, scene.Pace.Time);
        Bench.Note($"bare inserts that take turns in the process: {seen.Rate:0}/s; the record page does {ours.Rate / seen.Rate:0.00} of that");
    }
}
