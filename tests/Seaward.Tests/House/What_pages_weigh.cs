using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;
using Xunit.Abstractions;

namespace Seaward.Tests.House;

/// <summary>A first visit on a poor line: design 7 and 10.</summary>
public sealed partial class What_pages_weigh(ITestOutputHelper output)
{
    private const int Kilobyte = 1024;

    [Fact]
    public async Task the_front_door_costs_forty_kilobytes_and_six_requests_at_most()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var html = await Fetch(she, "/");
        var parts = Parts(html).ToList();
        var all = Brotli(Encoding.UTF8.GetBytes(html));
        foreach (var part in parts) all += Brotli(await she.Http.GetByteArrayAsync(part));

        output.WriteLine($"front door: {all} bytes, {parts.Count + 1} requests");
        Assert.InRange(all, 1, 40 * Kilobyte);
        Assert.InRange(parts.Count + 1, 1, 6);
        Assert.Empty(she.CookieJar.GetAllCookies());
    }

    [Fact]
    public async Task a_page_anyone_may_open_is_small()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var heavy = new List<string>();
        foreach (var page in (await Endpoints.Of(seaward)).Where(endpoint => endpoint is { IsPage: true, Anonymous: true, DemoOnly: false, Method: "GET" } && !endpoint.HasValues))
        {
            using var answer = await she.Http.GetAsync(page.Route);
            if (!answer.IsSuccessStatusCode) continue;
            var html = await answer.Content.ReadAsStringAsync();
            var (whole, bare) = (Brotli(Encoding.UTF8.GetBytes(html)), Brotli(Encoding.UTF8.GetBytes(Drawing().Replace(html, ""))));
            output.WriteLine($"{page.Route}: {whole} bytes, {bare} without drawings");
            if (bare > 4 * Kilobyte || whole > 8 * Kilobyte) heavy.Add($"{page.Route}: {whole} bytes, {bare} without drawings");
        }
        Repo.None(heavy);
    }

    private static async Task<string> Fetch(Visitor she, string path)
    {
        using var answer = await she.Http.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    private static IEnumerable<string> Parts(string html) => new HtmlParser().ParseDocument(html)
        .QuerySelectorAll("link[href]:not([rel=alternate]):not([rel=canonical]),script[src],img[src],source[src],use[href]")
        .Select(part => part.GetAttribute("href") ?? part.GetAttribute("src")!)
        .Where(address => !address.StartsWith("data:", StringComparison.Ordinal) && !address.StartsWith('#'))
        .Distinct();

    private static int Brotli(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(plain);
        return (int)packed.Length;
    }

    [GeneratedRegex(@"(?s)<svg\b.*?</svg>")]
    private static partial Regex Drawing();
}
