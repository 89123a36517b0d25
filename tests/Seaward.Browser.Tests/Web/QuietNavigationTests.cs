using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Seaward.Browser.Tests.Web;

public sealed class Quiet_navigation
{
    [Fact]
    public async Task leaves_one_neutral_row_no_cookie_no_storage_and_no_way_back()
    {
        await using var site = await QuietSite.Open();
        await using var phone = await Phone.Take();
        var page = phone.Page;
        await Walk(page, site);

        Assert.Equal(site.Address, page.Url);
        Assert.Equal("0 0 0", await page.EvaluateAsync<string>(
            "async () => `${localStorage.length} ${sessionStorage.length} ${(await indexedDB.databases()).length}`"));
        await page.GetByText("Leave").ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Neutral, new() { Timeout = 20_000 });
        Assert.Empty(await phone.Browser.CookiesAsync());
        for (var press = 0; press < 5; press++) await page.GoBackAsync();
        Assert.DoesNotContain(site.Address, page.Url, StringComparison.Ordinal);

        var row = Assert.Single(await phone.History(site.Address));
        Assert.Equal(site.Address, row.Url);
        // Chromium gives a page that was replaced the name of the page that took its place.
        Assert.Contains(row.Title, new[] { "Home", "Weather" });
    }

    [Fact]
    public async Task without_script_leaves_the_front_address_only()
    {
        await using var site = await QuietSite.Open();
        await using var phone = await Phone.Take(script: false);
        var page = phone.Page;
        await page.GotoAsync(site.Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await page.GetByLabel("Your question").FillAsync("What if");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your number" })).ToBeVisibleAsync();

        var row = Assert.Single(await phone.History(site.Address));
        Assert.Equal((site.Address, "Home"), row);
        Assert.Equal(1, site.Sends);
    }

    [Fact]
    public async Task without_script_Leave_adds_one_row_without_a_telling_name()
    {
        await using var site = await QuietSite.Open();
        await using var phone = await Phone.Take(script: false);
        await phone.Page.GotoAsync(site.Address);
        await phone.Page.GetByText("Leave").ClickAsync();
        await phone.Page.WaitForURLAsync(site.Neutral);

        var rows = await phone.History(site.Address);

        Assert.Equal([site.Address, site.Address + "x"], rows.Select(row => row.Url));
        Assert.All(rows, row => Assert.Contains(row.Title, new[] { "Home", "Weather", "" }));
    }

    [Fact]
    public async Task moves_the_reader_to_the_new_heading_and_turns_the_page_with_the_language()
    {
        await using var site = await QuietSite.Open();
        await using var phone = await Phone.Take();
        var page = phone.Page;
        List<string> complaints = [];
        page.Console += (_, line) => { if (line.Type == "error") complaints.Add(line.Text); };
        await page.GotoAsync(site.Address);

        await page.GetByRole(AriaRole.Button, new() { Name = "ar" }).ClickAsync();
        await Expect(page.Locator("html[lang=ar][dir=rtl]")).ToBeAttachedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Words" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Word list" })).ToBeFocusedAsync();
        await Expect(page.Locator("html[lang=ar]")).ToBeAttachedAsync();
        await page.GetByText("Skip").ClickAsync();
        Assert.Equal(site.Address, page.Url);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task keeps_what_she_typed_when_the_signal_goes()
    {
        await using var site = await QuietSite.Open();
        await using var phone = await Phone.Take();
        var page = phone.Page;
        await page.GotoAsync(site.Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await page.GetByLabel("Your question").FillAsync("What if");

        await phone.Browser.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("What you typed is still here.");
        await Expect(page.GetByLabel("Your question")).ToHaveValueAsync("What if");
        await phone.Browser.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your number" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task says_so_when_it_is_slow_sends_once_and_lets_her_leave_at_once()
    {
        await using var site = await QuietSite.Open();
        await using var phone = await Phone.Take();
        var page = phone.Page;
        site.Held = new();
        await page.GotoAsync(site.Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).DblClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Getting your page…");

        var blank = await page.EvaluateAsync<double>("""
            () => new Promise(done => {
              const start = performance.now();
              document.querySelector('a[href="/x"]').click();
              requestAnimationFrame(() => done(document.body.children.length ? 1e9 : performance.now() - start));
            })
            """);

        Assert.InRange(blank, 0, 100);
        await Expect(page).ToHaveURLAsync(site.Neutral, new() { Timeout = 20_000 });
        site.Held.SetResult();
        Assert.InRange(site.Sends, 0, 1);
    }

    private static async Task Walk(IPage page, QuietSite site)
    {
        await page.GotoAsync(site.Address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Words" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Word list" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await page.GetByLabel("Your question").FillAsync("What if");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your number" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Home" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Front door" })).ToBeVisibleAsync();
    }
}
