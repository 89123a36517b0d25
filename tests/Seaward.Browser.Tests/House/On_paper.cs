using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Safeguarding;
using Seaward.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace Seaward.Browser.Tests.House;

/// <summary>What she takes away on paper: no logo, no address, nothing of the screen around it, and every fold open.</summary>
[Trait("row", "R5e"), Trait("row", "W9")]
public sealed partial class On_paper(TheBrowser browser) : IClassFixture<TheBrowser>
{
    // What is seen on paper, whatever it is: a bar, a foot, a button; a fold that stays shut; what says where it came from.
    private const string Wrong = """
        () => {
          const seen = part => part.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
          const wrong = [...document.querySelectorAll('.bar, .top, .foot, .demo, .mark, .scene, .btn, nav, textarea, .noprint')].filter(seen).map(part => 'stands on the paper: ' + part.className + ' ' + part.textContent.trim().slice(0, 40));
          for (const fold of document.querySelectorAll('details:not(.noprint)'))
            if (seen(fold) && [...fold.children].some(part => part.localName !== 'summary' && !seen(part))) wrong.push('stays shut: ' + fold.querySelector('summary').textContent.trim());
          const text = [...document.querySelectorAll('main *')].filter(part => !part.children.length && seen(part)).map(part => part.textContent).join(' ');
          for (const telling of ['http', '127.0.0.1', 'localhost', 'Seaward']) if (text.includes(telling)) wrong.push('says ' + telling);
          if (text.trim().length < 20) wrong.push('is empty');
          if (document.title !== 'Home' && !document.body.matches('.staff')) wrong.push('is called ' + document.title);
          return wrong;
        }
        """;

    [Theory]
    [InlineData("number", 1), InlineData("bag", 1), InlineData("words", 12), InlineData("all-words", 14), InlineData("promises", 6), InlineData("who-sees", 3), InlineData("list", 8)]
    public async Task is_what_she_reads_and_no_more(string what, int mostPages)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        await using var context = await browser.Chromium.NewContextAsync(new() { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await Open(page, seaward.Address, what);

        await Print(page, mostPages);
    }

    [Fact]
    public async Task is_the_explanation_with_the_whole_policy_and_the_word_list()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        await using var context = await browser.With(worker, seaward.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(seaward.Address, $"/people/{wren}/explain/print").ToString());

        await Print(page, 16);
        foreach (var part in (string[])["You are a mother first", "Who this is for", "What it is not"]) await Expect(page.GetByText(part).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task is_the_notice_with_a_place_for_her_words_and_never_the_form()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        var (at, _) = await AReferral.Told(worker, wren, await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        await using var context = await browser.With(worker, seaward.Address);
        var page = await context.NewPageAsync();
        foreach (var where in (string[])["notice", "together"])
        {
            await page.GotoAsync(new Uri(seaward.Address, $"{at}/{where}").ToString());
            await Print(page, 2);
            await Expect(page.GetByText("On Monday her son waited at school until 4.05.").Locator("visible=true")).ToHaveCountAsync(1);
        }
        await Expect(page.Locator(".ruled")).ToBeVisibleAsync();
    }

    private static async Task Open(IPage page, Uri door, string what)
    {
        if (what is "words" or "all-words" or "promises" or "who-sees" or "list")
        {
            var path = what switch { "all-words" => "/words/all", "promises" => "/before-we-ask", "list" => "/what-if/list", _ => "/" + what };
            await page.GotoAsync(new Uri(door, path).ToString());
            return;
        }
        await page.GotoAsync(door.ToString());
        if (what is "bag")
        {
            await Tap(page, "Bag");
            await Tap(page, "That’s my bag");
        }
        else
        {
            await Tap(page, "Ask");
            await page.GetByLabel("What would you like to ask?").FillAsync("When do you open?");
            await Tap(page, "Send it");
        }
        await Expect(page.Locator(".giftcard")).ToBeVisibleAsync();
    }

    private static async Task Print(IPage page, int mostPages)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(await page.EvaluateAsync<string[]>(Wrong));
        var paper = await page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.Equal("%PDF", Encoding.ASCII.GetString(paper, 0, 4));
        Assert.InRange(Sheet().Count(Encoding.Latin1.GetString(paper)), 1, mostPages);
    }

    private static Task Tap(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
