using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Seaward.Browser.Tests.Web;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using static Microsoft.Playwright.Assertions;

namespace Seaward.Browser.Tests.Care;

public sealed class A_draft_in_a_browser
{
    private const string Happened = "What happened";

    [Fact]
    public async Task is_kept_by_itself_survives_lost_signal_and_leaves_nothing_on_the_machine()
    {
        var folder = Directory.CreateTempSubdirectory("seaward-draft-").FullName;
        await using var app = await Start(folder);
        SetDefaultExpectTimeout(60_000);
        await using var phone = await Phone.Take();
        var page = phone.Page;
        var line = await SignedInAtALine(app, phone);
        await page.GotoAsync(line);

        await page.GetByLabel(Happened).FillAsync("She stood at the van.");
        await page.GetByLabel("What we did").FocusAsync();
        await Expect(page.GetByText("Kept for you")).ToBeVisibleAsync();

        await phone.Browser.SetOfflineAsync(true);
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
        await page.GotoAsync(line);
        await Expect(page.GetByLabel(Happened)).ToHaveValueAsync("");
        await app.StopAsync();
    }

    [Fact]
    public async Task never_stands_between_the_button_and_the_record()
    {
        var folder = Directory.CreateTempSubdirectory("seaward-draft-").FullName;
        await using var app = await Start(folder);
        SetDefaultExpectTimeout(60_000);
        await using var phone = await Phone.Take();
        var page = phone.Page;
        var line = await SignedInAtALine(app, phone);
        await page.GotoAsync(line);

        // Nothing typed yet: the button still answers.
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).Or(page.Locator(".problems, .wrong")).First).ToBeVisibleAsync();

        await page.GotoAsync(line);
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
        await app.StopAsync();
    }

    private static async Task<WebApplication> Start(string folder)
    {
        var app = Platform.Serve.Build(new ServeOptions(new Mode(false, false), Path.Combine(folder, "keys"), DatabaseChoice.InFolder(folder), ["http://127.0.0.1:0"], folder));
        await Databases.Migrate(app.Services, default);
        await app.StartAsync();
        return app;
    }

    private static async Task<string> SignedInAtALine(WebApplication app, Phone phone)
    {
        var site = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var carys = new Staff { Id = Guid.NewGuid(), FirstName = "Carys", Role = Role.KeyWorker, UserName = "carys", NormalizedUserName = "CARYS", SecurityStamp = Guid.NewGuid().ToString("N") };
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        db.Add(carys);
        await db.SaveChangesAsync();
        db.Actor = Actor.Of(carys.StaffId);
        var wren = await scope.ServiceProvider.GetRequiredService<RecordDoor>().Start("Wren", "The Blue Door", default);
        await db.Save("record.started", default);

        var options = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignedIn.StaffScheme);
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(SignedIn.AsStaff(carys), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan }, SignedIn.StaffScheme);
        await phone.Browser.AddCookiesAsync([new() { Name = options.Cookie.Name!, Value = options.TicketDataFormat.Protect(ticket), Url = site }]);
        return $"{site}/people/{wren.Id}/contact-line";
    }
}
