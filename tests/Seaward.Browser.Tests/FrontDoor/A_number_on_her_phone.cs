using Microsoft.Playwright;
using Seaward.Browser.Tests.Web;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace Seaward.Browser.Tests.FrontDoor;

[Trait("row", "R5i")]
public sealed class A_number_on_her_phone
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task can_be_copied_where_the_browser_can_and_she_is_told_where_the_copy_stays(bool script)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        await using var phone = await Phone.Take(script);
        var page = phone.Page;
        List<string> complaints = [];
        page.Console += (_, line) => { if (line.Type == "error") complaints.Add(line.Text); };
        await phone.Browser.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(seaward.Address.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).First.ClickAsync();
        await page.GetByLabel("What would you like to ask?").FillAsync("When do you open?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it" }).ClickAsync();
        await Expect(page.Locator(".giftcard .digits")).ToBeVisibleAsync();

        var copy = page.GetByRole(AriaRole.Button, new() { Name = "Copy it" });
        if (!script)
        {
            await Expect(copy).ToHaveCountAsync(0);
            return;
        }
        await Expect(page.GetByText("A copy stays on this phone till you copy something else.")).ToBeVisibleAsync();
        await copy.ClickAsync();
        await Expect(page.GetByText("It is copied.")).ToBeVisibleAsync();
        Assert.Equal(string.Concat(await page.Locator(".giftcard .digits span").AllInnerTextsAsync()), await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Empty(complaints);
    }
}
