using Microsoft.Playwright;
using Seaward.Browser.Tests.Web;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace Seaward.Browser.Tests.FrontDoor;

/// <summary>Each journey from the front door to Leave, on a phone of its own: what the browser keeps, in its own files.</summary>
[Trait("row", "R5i")]
public sealed class Journeys
{
    private static readonly string[] Whole = ["ask", "read", "what-if", "bag", "times", "library", "words", "who-sees", "promises"];

    // Words that nobody else would leave in a file.
    private const string Said = "Heronsgate teapot";

    public static TheoryData<string> All => [.. Whole];

    [Theory, MemberData(nameof(All))]
    public async Task leaves_one_neutral_row_at_most_and_nothing_to_go_back_to(string journey)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        await using var phone = await Phone.Take();
        var page = phone.Page;
        var ours = seaward.Address.ToString();
        await phone.Browser.RouteAsync(address => !address.StartsWith(ours, StringComparison.Ordinal), route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>Weather</title><p>Fair" }));

        await page.GotoAsync(ours);
        var number = await Walk(page, journey);
        Assert.Equal(ours, page.Url);
        Assert.Equal("Home", await page.TitleAsync());
        Assert.Equal("0 0 0", await page.EvaluateAsync<string>("async () => `${localStorage.length} ${sessionStorage.length} ${(await indexedDB.databases()).length}`"));
        await page.Locator(".bar a.leave").ClickAsync();
        await Expect(page.GetByText("Fair")).ToBeVisibleAsync();
        Assert.Empty(await phone.Browser.CookiesAsync());
        for (var press = 0; press < 3; press++) await page.GoBackAsync();
        Assert.DoesNotContain(ours, page.Url, StringComparison.Ordinal);

        var rows = await phone.History(ours);
        Assert.InRange(rows.Count, 0, 1);
        Assert.All(rows, row =>
        {
            Assert.Equal(ours, row.Url);
            // Chromium gives a page that was replaced the name of the page that took its place.
            Assert.Contains(row.Title, new[] { "Home", "Weather" });
        });
        Assert.Empty(phone.FilesWith(Said));
        if (number is { Length: 16 }) Assert.Empty(phone.FilesWith(number));
    }

    /// <summary>The number she was given on the way, if she was.</summary>
    private static async Task<string?> Walk(IPage page, string journey)
    {
        switch (journey)
        {
            case "ask": return await Ask(page);
            case "read":
                var digits = await Ask(page);
                await Tap(page, "Done");
                await Tap(page, "Been before? Come back in");
                await page.GetByLabel("Your number").FillAsync(digits);
                await Tap(page, "Open");
                await Sees(page, "What you asked");
                await page.GetByLabel("Write more").FillAsync($"{Said} Friday");
                await Tap(page, "Send it");
                await Expect(page.GetByText($"{Said} Friday").First).ToBeVisibleAsync();
                return digits;
            case "what-if":
                await Tap(page, "What happens if…");
                await Tap(page, "I say that I use");
                await page.GetByText("Change one thing and see").ClickAsync();
                await Tap(page, "Show me");
                await Expect(page.Locator("#ans")).ToBeVisibleAsync();
                break;
            case "bag":
                await Tap(page, "Bag");
                await page.GetByText("The usual. Show what’s in it").ClickAsync();
                await Tap(page, "That’s my bag");
                await Sees(page, "Your bag is on its way");
                break;
            case "times":
                await Tap(page, "Drop in");
                await Tap(page, "First time? Come and see");
                await Sees(page, "Come and see first");
                break;
            case "library": await Reads(page, "Things to read", "Things to read"); break;
            case "words": await Reads(page, "What the words mean", "What the words mean"); break;
            case "who-sees": await Reads(page, "Who sees what", "Who sees what"); break;
            default:
                await Tap(page, "Drop in");
                await Tap(page, "First time? Come and see");
                await Tap(page, "Read them now");
                await Sees(page, "Before we ask you anything");
                break;
        }
        return null;
    }

    private static async Task<string> Ask(IPage page)
    {
        await Tap(page, "Ask");
        await page.GetByLabel("What would you like to ask?").FillAsync($"{Said} school");
        await page.GetByText("This week").ClickAsync();
        await Tap(page, "Send it");
        await Sees(page, "Here is your number");
        return string.Concat(await page.Locator(".giftcard .digits span").AllInnerTextsAsync());
    }

    private static async Task Reads(IPage page, string tap, string heading)
    {
        await Tap(page, tap);
        await Sees(page, heading);
    }

    private static Task Tap(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();

    private static Task Sees(IPage page, string heading) => Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading }).First).ToBeVisibleAsync();
}
