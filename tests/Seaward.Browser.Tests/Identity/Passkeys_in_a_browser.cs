using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Seaward.Browser.Tests.Web;
using Seaward.Features.Workforce;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using static Microsoft.Playwright.Assertions;

namespace Seaward.Browser.Tests.Identity;

public sealed class Passkeys_in_a_browser
{
    [Fact]
    public async Task someone_joins_with_a_passkey_locks_wakes_and_signs_in_with_it()
    {
        using var folder = new ATempFolder("seaward-passkey-");
        await using var app = await Start(folder.Path);
        var site = new UriBuilder(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) { Host = "localhost" }.Uri;
        SetDefaultExpectTimeout(60_000);
        await using var phone = await Phone.Take();
        phone.Browser.SetDefaultTimeout(60_000);
        var page = phone.Page;
        await GiveAuthenticator(phone, page);
        List<string> complaints = [];
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };

        await page.GotoAsync(new Uri(site, await FirstLink(app)).ToString());
        await page.GetByLabel("First name").FillAsync("Mair");
        await page.GetByLabel("Your sign-in name").FillAsync("mair");
        await page.GetByLabel("Choose a password").FillAsync("teapot gravel violin nine");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey on this device" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Printed codes" })).ToBeVisibleAsync();

        await page.GotoAsync(new Uri(site, "/me").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(page.GetByText("You have 1.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Lock" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Locked" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(page.GetByText("You have 1.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey on this device" }).ClickAsync();
        await Expect(page.GetByText("The device did not give a passkey").Or(page.GetByText("You have 2."))).ToBeVisibleAsync();
        Assert.Empty(complaints);
        await app.StopAsync();
    }

    internal static async Task GiveAuthenticator(Phone phone, IPage page)
    {
        var devtools = await phone.Browser.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task<WebApplication> Start(string folder)
    {
        var app = Serve.Build(new ServeOptions(new Mode(Demo: false, Production: false), Path.Combine(folder, "keys"), DatabaseChoice.InFolder(folder), ["http://127.0.0.1:0"], folder));
        await Databases.Migrate(app.Services, default);
        await app.StartAsync();
        return app;
    }

    private static async Task<string> FirstLink(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<FirstManager>().Make(default)).Path!;
    }
}
