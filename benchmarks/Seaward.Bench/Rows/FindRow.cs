using System.Text.RegularExpressions;
using Seaward.Bench.Hosts;
using Seaward.Bench.Load;

namespace Seaward.Bench.Rows;

/// <summary>Finding a person by two words, in either order, also when no one bears both: on the page, and among everyone.</summary>
internal sealed partial class FindRow : IServedRow
{
    private const int Connections = 8, Readers = 16;

    public string Name => "find";

    public async IAsyncEnumerable<Reading> Measure(Scene scene)
    {
        var names = scene.Stock.Women.Select(w => w.Name.Split(' ')).ToList();
        string[] rarer = [.. names.Select(n => $"{n[1]} {n[0]}")], commoner = [.. names.Select((n, i) => $"{n[0]} {(i % 2 == 0 ? n[1] : names[(i + 1) % names.Count][1])}")];
        foreach (var (how, words) in ((string, string[])[])[("rarer word first", rarer), ("commoner word first", commoner)])
        {
            yield return await Measure(scene, $"find a person, {how}, p95", await Forms(scene, words));
            byte[][] everyone = [.. words.Zip(scene.Cookies, (w, cookie) => Wire.Get($"{StandIns.Find}?words={Uri.EscapeDataString(w)}", cookie))];
            yield return await Measure(scene, $"find among everyone (stand-in), {how}, p95", everyone);
        }
    }

    /// <summary>The page's own form, with the token it gave to each worker.</summary>
    private static async Task<byte[][]> Forms(Scene scene, string[] words)
    {
        using var wire = new Wire(scene.Product.Address);
        await wire.Connect(default);
        var tokens = new Dictionary<string, (string Cookie, string Field)>();
        foreach (var cookie in scene.Cookies.Distinct())
        {
            var page = (await wire.Ask(Wire.Get("/find", cookie), default)).Text;
            tokens[cookie] = ($"{cookie}; {SetCookie().Match(page).Groups[1].Value}", Field().Match(page).Groups[1].Value);
        }
        return [.. words.Zip(scene.Cookies, (w, cookie) => Wire.Post("/find", tokens[cookie].Cookie, $"Words={Uri.EscapeDataString(w)}&f={Uri.EscapeDataString(tokens[cookie].Field)}"))];
    }

    private static async Task<Reading> Measure(Scene scene, string row, byte[][] asked)
    {
        await scene.Check(asked[0], "/people/");
        var (ours, bare) = (scene.Ours(asked), scene.Limit(Limits.Read));
        var (most, mostBare) = (await ours.Closed(Connections, scene.Pace.Time), await bare.Closed(Connections, scene.Pace.Time));
        var (limit, seen) = await scene.InTurn(t => bare.WithThought(Readers, mostBare.Rate / 2, t), t => ours.WithThought(Readers, most.Rate / 2, t));
        Bench.Note($"{row}: {most.Rate:0}/s at most, there p95 {most.P95:0.0} ms; at {seen.Rate:0}/s p50 {seen.P50:0.0} p99 {seen.P99:0.0} ms");
        return Reading.Time(row, scene.Stock.Count, scene.Stock.Name, seen.P95, limit.P95, 20);
    }

    [GeneratedRegex("Set-Cookie: ([^;]*f=[^;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex SetCookie();

    [GeneratedRegex("name=\"f\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Field();
}
