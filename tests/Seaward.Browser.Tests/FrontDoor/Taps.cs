using Microsoft.Playwright;
using Seaward.Browser.Tests.Web;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace Seaward.Browser.Tests.FrontDoor;

/// <summary>From the front door, on a phone: how many taps each thing takes, and what the browser itself keeps of it afterwards.</summary>
public sealed class Taps
{
    [Theory, Trait("row", "R5i")]
    [InlineData(true), InlineData(false)]
    public async Task are_few_and_leave_one_neutral_row_and_nothing_stored(bool script)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        await using var phone = await Phone.Take(script);
        var hand = new Hand(phone.Page, seaward.Address);

        await hand.Home();
        Assert.StartsWith("tel:", await phone.Page.Locator("footer a.num").GetAttributeAsync("href"), StringComparison.Ordinal);

        await hand.Tap("Ask");
        await phone.Page.GetByLabel("What would you like to ask?").FillAsync("When do you open?");
        await hand.Tap("Send it");
        await hand.Sees("Here is your number");
        Assert.InRange(hand.Taps, 1, 4);
        var digits = string.Concat(await phone.Page.Locator(".giftcard .digits span").AllInnerTextsAsync());

        await hand.Home();
        await hand.Tap("Been before? Come back in");
        await phone.Page.GetByLabel("Your number").FillAsync(digits);
        await hand.Tap("Open");
        await hand.Sees("What you asked");
        Assert.InRange(hand.Taps, 1, 3);

        await hand.Home();
        await hand.Tap("Bag");
        await hand.Tap("That’s my bag");
        await hand.Sees("Your bag is on its way");
        Assert.InRange(hand.Taps, 1, 5);

        await hand.Home();
        await hand.Tap("Drop in");
        await hand.Sees("Drop in");
        Assert.InRange(hand.Taps, 1, 2);

        await hand.Home();
        await hand.Tap("What happens if…");
        await hand.Tap("I’m pregnant, and I use");
        await Expect(phone.Page.Locator("#ans")).ToBeVisibleAsync();
        Assert.InRange(hand.Taps, 1, 2);

        // The phone and Leave are one tap, wherever she is.
        Assert.StartsWith("tel:", await phone.Page.Locator("footer a[href^='tel:']").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        await Expect(phone.Page.Locator(".bar a.leave[href='/x']")).ToBeInViewportAsync();
        Assert.Empty(await phone.Browser.CookiesAsync());
        if (script) Assert.Equal("0 0 0", await phone.Page.EvaluateAsync<string>("async () => `${localStorage.length} ${sessionStorage.length} ${(await indexedDB.databases()).length}`"));
        var rows = await phone.History(seaward.Address.ToString());
        var row = Assert.Single(rows);
        Assert.Equal((seaward.Address.ToString(), "Home"), row);
    }

    [Fact, Trait("row", "R5i")]
    public async Task to_come_back_to_her_worker_are_two()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        var given = await worker.Press(await worker.Read($"/people/{wren}/number"), "Make the number");
        var digits = string.Concat(given.Page.QuerySelectorAll(".giftcard .digits span").Select(four => four.TextContent));
        await using var phone = await Phone.Take();
        var hand = new Hand(phone.Page, seaward.Address);

        await hand.Home();
        await hand.Tap("Been before? Come back in");
        await phone.Page.GetByLabel("Your number").FillAsync(digits);
        await hand.Tap("Open");

        await Expect(phone.Page.GetByText("Carys").First).ToBeVisibleAsync();
        Assert.InRange(hand.Taps, 1, 2);
    }

    private sealed class Hand(IPage page, Uri door)
    {
        public int Taps { get; private set; }

        public async Task Home()
        {
            await page.GotoAsync(door.ToString());
            Taps = 0;
        }

        public async Task Tap(string name)
        {
            Taps++;
            await page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();
        }

        public Task Sees(string heading) => Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading }).First).ToBeVisibleAsync();
    }
}
