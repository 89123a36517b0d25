using Seaward.Bench.Hosts;
using Seaward.Bench.Load;

namespace Seaward.Bench.Rows;

/// <summary>Her front door, from the output cache and made each time, beside one bare word.</summary>
internal sealed class DoorRow : IServedRow
{
    private const int Connections = 16;

    public string Name => "door";

    public async IAsyncEnumerable<Reading> Measure(Scene scene)
    {
        var (stock, hello) = (scene.Stock, scene.Limit(Limits.Hello));
        var (path, named) = await Door(scene);
        byte[][] door = [Wire.GetPacked(path)];

        var (word, kept) = await scene.InTurn(t => hello.Closed(Connections, t), t => scene.Ours(door).Closed(Connections, t));
        yield return Reading.Rate($"{named}, output cache", stock.Count, stock.Name, kept.Rate, word.Rate, 0.7);
        var bare = await scene.Limit(Limits.Kept).Closed(Connections, scene.Pace.Time);
        Bench.Note($"a bare page from the output cache: {bare.Rate:0}/s, {bare.Rate / word.Rate:0.00} of hello");

        await using var keepsNothing = await Child.Start(["product", "--no-kept-pages", .. stock.Arguments]);
        var fresh = new Loops(keepsNothing.Address, door);
        var (again, made) = await scene.InTurn(t => hello.Closed(Connections, t), t => fresh.Closed(Connections, t));
        yield return Reading.Rate($"{named}, made each time", stock.Count, stock.Name, made.Rate, again.Rate, 0.33);
    }

    private static async Task<(string Path, string Named)> Door(Scene scene)
    {
        using var wire = new Wire(scene.Product.Address);
        await wire.Connect(default);
        var there = (await wire.Ask(Wire.Get("/"), default)).Status == 200;
        return there ? ("/", "front door") : ("/language", "front door (stand-in /language)");
    }
}
