using Microsoft.Playwright;
using Seaward.Browser.Tests.Web;
using static Microsoft.Playwright.Assertions;

namespace Seaward.Browser.Tests.Care;

public sealed class A_draft_in_a_browser
{
    private const string Happened = "What happened";

    [Fact]
    public async Task is_kept_by_itself_survives_lost_signal_and_leaves_nothing_on_the_machine()
    {
        SetDefaultExpectTimeout(60_000);
        await using var phone = await Phone.Take();
        var page = phone.Page;
        await using var line = await AContactLine.On(phone);
        await page.GotoAsync(line.Address);

        await page.GetByLabel(Happened).FillAsync("She stood at the van.");
        await page.GetByLabel("What we did").FocusAsync();
        await Expect(page.GetByText("Kept for you")).ToBeVisibleAsync();

        await phone.Browser.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("Keep this open")).ToBeVisibleAsync();
        await page.GetByLabel(Happened).FillAsync("She stood at the van. It rained.");
        await Expect(page.GetByText("Keep this open")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByLabel(Happened)).ToHaveValueAsync("She stood at the van. It rained.");

        await phone.Browser.SetOfflineAsync(false);
        await Expect(page.GetByText("Keep this open")).ToBeHiddenAsync();
        await page.ReloadAsync();

        await Expect(page.GetByLabel(Happened)).ToHaveValueAsync("She stood at the van. It rained.");
        await Expect(page.GetByText("You began this about Wren")).ToBeVisibleAsync();
        Assert.Equal("0 0 0", await page.EvaluateAsync<string>(
            "async () => `${localStorage.length} ${sessionStorage.length} ${(await indexedDB.databases()).length}`"));

        await page.GetByLabel("What we did").FillAsync("Tea, and a dry coat.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("Tea, and a dry coat.")).ToBeVisibleAsync();
        await page.GotoAsync(line.Address);
        await Expect(page.GetByLabel(Happened)).ToHaveValueAsync("");
    }

    [Fact]
    public async Task never_stands_between_the_button_and_the_record()
    {
        SetDefaultExpectTimeout(60_000);
        await using var phone = await Phone.Take();
        var page = phone.Page;
        await using var line = await AContactLine.On(phone);
        await page.GotoAsync(line.Address);

        // Nothing typed yet: the button still answers.
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).Or(page.Locator(".problems, .wrong")).First).ToBeVisibleAsync();

        await page.GotoAsync(line.Address);
        await page.GetByLabel(Happened).FillAsync("She stood at the van.");
        await page.GetByLabel("What we did").FillAsync("Tea, and a dry coat.");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Save" });
        var place = (await button.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(place.X + (place.Width / 2), place.Y + (place.Height / 2));
        await page.Mouse.DownAsync();
        // The draft goes out when the box is left, while the finger is still down.
        await Expect(page.GetByText("Kept for you")).ToBeVisibleAsync();
        await page.Mouse.UpAsync();

        await Expect(page.GetByText("Tea, and a dry coat.")).ToBeVisibleAsync();
    }
}
