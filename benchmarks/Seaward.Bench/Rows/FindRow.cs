using Seaward.Bench.Hosts;
using Seaward.Bench.Load;

namespace Seaward.Bench.Rows;

/// <summary>Finding a person by two words, in either order, also when no one bears both.</summary>
internal sealed class FindRow : IRow
{
    private const int Connections = 8, Readers = 16;

    public string Name => "find";

    public async IAsyncEnumerable<Reading> Measure(Scene scene)
    {
        var names = scene.Stock.Women.Select(w => w.Name.Split(' ')).ToList();
        yield return await Measure(scene, "find a person (stand-in), p95", names.Select(n => (n[1], n[0])));
        yield return await Measure(scene, "find a person (stand-in), commoner first, p95", names.Select((n, i) => (n[0], i % 2 == 0 ? n[1] : names[(i + 1) % names.Count][1])));
    }

    private static async Task<Reading> Measure(Scene scene, string row, IEnumerable<(string First, string Then)> words)
    {
        byte[][] asked = [.. words.Zip(scene.Cookies, (w, cookie) => Wire.Get($"{StandIns.Find}?words={Uri.EscapeDataString($"{w.First} {w.Then}")}", cookie))];
        await scene.Check(asked[0], "/people/");
        var (ours, bare) = (scene.Ours(asked), scene.Limit(Limits.Read));
        var (most, mostBare) = (await ours.Closed(Connections, scene.Pace.Time), await bare.Closed(Connections, scene.Pace.Time));
        var (limit, seen) = await scene.InTurn(t => bare.WithThought(Readers, mostBare.Rate / 2, t), t => ours.WithThought(Readers, most.Rate / 2, t));
        Bench.Note($"{row}: {most.Rate:0}/s at most, there p95 {most.P95:0.0} ms; at {seen.Rate:0}/s p50 {seen.P50:0.0} p99 {seen.P99:0.0} ms");
        return Reading.Time(row, scene.Stock.Count, scene.Stock.Name, seen.P95, limit.P95, 20);
    }
}
