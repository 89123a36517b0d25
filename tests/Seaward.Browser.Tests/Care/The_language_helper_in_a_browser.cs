using Microsoft.Playwright;
using Seaward.Browser.Tests.Web;
using static Microsoft.Playwright.Assertions;

namespace Seaward.Browser.Tests.Care;

[Trait("row", "R5l")]
public sealed class The_language_helper_in_a_browser
{
    private const string Happened = "What happened", Shames = "We had tea.\nShe is a heroin addict, and Carys says so.";

    [Fact]
    public async Task finds_selects_offers_a_start_and_never_stands_in_the_way()
    {
        SetDefaultExpectTimeout(60_000);
        await using var phone = await Phone.Take();
        var page = phone.Page;
        var refused = new List<string>();
        page.Console += (_, said) => { if (said.Type is "error") refused.Add(said.Text); };
        await using var line = await AContactLine.On(phone);
        await page.GotoAsync(line.Address);
        var box = page.GetByLabel(Happened);

        await box.FillAsync(Shames);
        await page.GetByRole(AriaRole.Button, new() { Name = "“heroin addict”" }).ClickAsync();
        Assert.Equal("heroin addict", await Selected(page));
        await Expect(page.GetByText("Never in a record")).ToBeVisibleAsync();

        await page.GetByText("Why, and what to write").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "woman with a dependency on …" }).ClickAsync();
        await Expect(box).ToHaveValueAsync("We had tea.\nShe is a woman with a dependency on …, and Carys says so.");
        Assert.Equal("…", await Selected(page));
        await Expect(page.Locator(".help:visible")).ToHaveCountAsync(0);

        await box.FillAsync(Shames);
        await page.GetByRole(AriaRole.Button, new() { Name = "This is her word" }).ClickAsync();
        await Expect(page.GetByText("Kept as her word. She sees it in her list, and can take it out.")).ToBeVisibleAsync();
        await Expect(page.Locator(".help li")).ToHaveCountAsync(0);

        await box.FillAsync("Lazy. A junkie. A smackhead. Manipulative. She relapsed. She refused bloods. She is a crackhead.");
        await Expect(page.GetByText("2 more to look at")).ToBeVisibleAsync();
        await Expect(page.Locator(".help ul[data-is=worst] > li:visible")).ToHaveCountAsync(5);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "“relapsed”" })).ToBeHiddenAsync();
        await box.FillAsync(Shames);

        await page.GetByLabel("What we did").FillAsync("She is a crackhead.");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "“crackhead”" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("She is a crackhead.")).ToBeVisibleAsync();
        Assert.EndsWith("/notes?saved=true", page.Url, StringComparison.Ordinal);
        await page.GotoAsync(line.Address);
        await Expect(page.GetByText("Her own words, left alone here: “heroin addict”")).ToBeVisibleAsync();
        Assert.Empty(refused);
    }

    [Fact]
    public async Task without_script_speaks_once_after_the_save()
    {
        SetDefaultExpectTimeout(60_000);
        await using var phone = await Phone.Take(script: false);
        var page = phone.Page;
        await using var line = await AContactLine.On(phone);
        await page.GotoAsync(line.Address);
        await page.GetByLabel(Happened).FillAsync(Shames);
        await page.GetByLabel("What we did").FillAsync("Tea.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "It is saved" })).ToBeVisibleAsync();
        await Expect(page.Locator("mark")).ToHaveTextAsync("heroin addict");
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
        await Expect(page.GetByText("She is a heroin addict")).ToBeVisibleAsync();
    }

    private static Task<string> Selected(IPage page) => page.EvaluateAsync<string>("() => { const box = document.activeElement; return box.value.slice(box.selectionStart, box.selectionEnd) }");
}
