using Microsoft.Playwright;
using Seaward.Browser.Tests.Web;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.FrontDoor;
using Seaward.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace Seaward.Browser.Tests.Identity;

public sealed class A_key_on_her_phone
{
    [Theory, Trait("row", "N1")]
    [InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task is_made_after_a_warning_opens_her_pages_and_ends_with_a_new_number(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        var number = AtTheDoor.Digits(await worker.Press(await worker.Read($"/people/{wren}/number"), "Make the number"));
        // A key is good for a name, and not for an address in figures.
        var site = new UriBuilder(seaward.Address) { Host = "localhost" }.Uri.ToString();
        await using var phone = await Phone.Take();
        var page = phone.Page;
        await Passkeys_in_a_browser.GiveAuthenticator(phone, page);

        await page.GotoAsync(site);
        await Tap(page, "Been before? Come back in");
        await page.GetByLabel("Your number").FillAsync(number);
        await Tap(page, "Open");
        await Tap(page, "More");
        await Tap(page, "A key on this phone");
        await Tap(page, "Yes, it’s me");
        await Expect(page.GetByText("Whoever can unlock this phone can use the key.")).ToBeVisibleAsync();
        await Tap(page, "Make a key on this phone");
        await Expect(page.GetByText("You have one key")).ToBeVisibleAsync();
        Assert.Equal(site, page.Url);

        await phone.Browser.ClearCookiesAsync();
        await page.GotoAsync(site);
        await Tap(page, "Been before? Come back in");
        await Tap(page, "Open with the key on this phone");
        await Expect(page.GetByText("Carys is here for you")).ToBeVisibleAsync();

        await worker.Press(await worker.Read($"/people/{wren}/number"), "Make the number");
        await phone.Browser.ClearCookiesAsync();
        await page.GotoAsync(site);
        await Tap(page, "Been before? Come back in");
        await Tap(page, "Open with the key on this phone");
        await Expect(page.GetByText("That key opens nothing here.").First).ToBeVisibleAsync();
        Assert.Equal("Home", await page.TitleAsync());
    }

    private static Task Tap(IPage page, string words) =>
        page.GetByRole(AriaRole.Button, new() { Name = words }).Or(page.GetByRole(AriaRole.Link, new() { Name = words })).First.ClickAsync();
}
