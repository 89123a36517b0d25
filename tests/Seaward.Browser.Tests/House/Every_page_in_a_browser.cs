using System.Net;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Tests.House;
using Seaward.Tests.World;
using Xunit.Abstractions;

namespace Seaward.Browser.Tests.House;

/// <summary>Every page there is, found by its address or its place: no barrier, no complaint, no sideways scroll.</summary>
public abstract class Every_page_in_a_browser(TheBrowser browser, ITestOutputHelper output) : IClassFixture<TheBrowser>
{
    private static readonly string[] People = ["anyone", "key-worker", "lead", "manager", "peer", "group", "her"];

    private readonly List<string> wrong = [];

    private protected async Task Parts(Setting setting)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: true, Production: false));
        await using var context = await Context(seaward, setting, null);
        var page = await Page(context);
        foreach (var show in (string[])["parts", "door", "home", "form", "today", "card", "menu"])
        {
            await page.GotoAsync(new Uri(seaward.Address, $"/look?show={show}&theme={setting.Theme}&dir={setting.Dir}").ToString());
            await Look(page, setting, $"/look {show}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private protected async Task Walk(Setting setting)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: true, Production: false));
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        var cookies = await Cookies(seaward, carys, wren);
        var left = (await Endpoints.Of(seaward)).Where(endpoint => endpoint is { IsPage: true, Method: "GET", Handler: "" } && endpoint.Route is not "/look" and not "/problem").ToList();
        var places = seaward.Services.GetServices<Place>().ToList();
        foreach (var person in People)
        {
            await using var context = await Context(seaward, setting, cookies[person]);
            var page = await Page(context);
            foreach (var endpoint in left.ToList())
                if (await Opens(page, seaward, await AddressValues.Fill(endpoint, seaward, carys, wren), places) && left.Remove(endpoint))
                    await Look(page, setting, $"{endpoint.Route} as {person}");
        }
        foreach (var endpoint in left) output.WriteLine($"nobody here could open {endpoint.Route}");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static async Task<bool> Opens(IPage page, ASeaward seaward, string address, List<Place> places)
    {
        if (places.FirstOrDefault(place => place.Page == address && place.Kind != PlaceKind.Information) is { } hidden) return await Goes(page, seaward, hidden);
        var answer = await page.GotoAsync(new Uri(seaward.Address, address).ToString());
        return answer is { Ok: true } && new Uri(page.Url).AbsolutePath == address;
    }

    // Most of her side has no address: one form posts the name of the place to the front door.
    private static async Task<bool> Goes(IPage page, ASeaward seaward, Place place)
    {
        await page.GotoAsync(new Uri(seaward.Address, "/language").ToString());
        var answer = await page.RunAndWaitForResponseAsync(() => page.EvaluateAsync("""
            place => {
              const form = document.createElement('form');
              const to = document.createElement('input');
              [form.method, form.action, to.name, to.value] = ['post', '/', 'to', place];
              form.append(to);
              document.body.append(form);
              form.submit();
            }
            """, place.Name), response => response.Request is { IsNavigationRequest: true, Method: "POST" });
        await page.WaitForURLAsync(seaward.Address.ToString());
        return answer is { Ok: true } && await page.Locator("[data-problem]").CountAsync() == 0;
    }

    private async Task Look(IPage page, Setting setting, string name)
    {
        await page.EvaluateAsync("dir => { document.documentElement.dir = dir; }", setting.Dir);
        foreach (var barrier in (await page.RunAxe()).Violations)
            wrong.AddRange(barrier.Nodes.Select(node => $"{name} {setting}: {barrier.Id}: {node.Html}"));
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (setting.Width == 320 && over > 0) wrong.Add($"{name} {setting}: {over} px sideways");
    }

    private async Task<IPage> Page(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, line) =>
        {
            // A page that is not for this person answers 403 or 404; the browser notes that too.
            if (line.Type is "error" && !line.Text.Contains("status of 40", StringComparison.Ordinal)) wrong.Add($"{page.Url}: {line.Text}");
        };
        page.PageError += (_, fault) => wrong.Add($"{page.Url}: {fault}");
        return page;
    }

    private async Task<IBrowserContext> Context(ASeaward seaward, Setting setting, System.Net.Cookie? cookie)
    {
        var context = await browser.Chromium.NewContextAsync(new()
        {
            Locale = "en-GB",
            ColorScheme = setting.Theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = setting.Width, Height = setting.Height },
        });
        context.SetDefaultTimeout(60_000);
        if (cookie is not null) await context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = seaward.Address.ToString() }]);
        return context;
    }

    private static async Task<Dictionary<string, System.Net.Cookie?>> Cookies(ASeaward seaward, Staff carys, RecordId wren) => new()
    {
        ["anyone"] = null,
        ["key-worker"] = Taken(await seaward.SignedIn(carys), seaward),
        ["lead"] = Taken(await seaward.SignedIn(await seaward.AWorker(Role.SafeguardingLead, "Anwen")), seaward),
        ["manager"] = Taken(await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Heledd")), seaward),
        ["peer"] = Taken(await seaward.SignedIn(await seaward.AWorker(Role.Peer, "Lowri")), seaward),
        ["group"] = Taken(await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Delyth")), seaward),
        ["her"] = Taken(await seaward.Herself(wren), seaward),
    };

    private static System.Net.Cookie Taken(Visitor visitor, ASeaward seaward)
    {
        using (visitor) return visitor.CookieJar.GetCookies(seaward.Address).First();
    }

    private protected sealed record Setting(string Theme, string Dir, int Width, int Height)
    {
        public override string ToString() => $"({Theme} {Dir} {Width})";
    }
}

/// <summary>Each walk has a browser and a collection of its own, so that the two go side by side.</summary>
public sealed class Every_page_on_a_small_phone(TheBrowser browser, ITestOutputHelper output) : Every_page_in_a_browser(browser, output)
{
    [Fact]
    public Task is_whole_in_light() => Walk(new("light", "ltr", 320, 640));
}

public sealed class Every_page_on_a_wide_screen(TheBrowser browser, ITestOutputHelper output) : Every_page_in_a_browser(browser, output)
{
    [Fact]
    public Task is_whole_in_the_dark_from_right_to_left() => Walk(new("dark", "rtl", 1280, 900));
}

public sealed class Every_part_in_a_browser(TheBrowser browser, ITestOutputHelper output) : Every_page_in_a_browser(browser, output)
{
    [Theory]
    [InlineData("light", "ltr", 320), InlineData("light", "ltr", 1280), InlineData("light", "rtl", 320), InlineData("light", "rtl", 1280)]
    [InlineData("dark", "ltr", 320), InlineData("dark", "ltr", 1280), InlineData("dark", "rtl", 320), InlineData("dark", "rtl", 1280)]
    public Task is_whole(string theme, string dir, int width) => Parts(new(theme, dir, width, 900));
}
