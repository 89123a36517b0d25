using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Seaward.Features.Care.Meetings;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Browser.Tests.House;

/// <summary>Takes the two pictures of the README. SEAWARD_WRITE_DOCS=1 puts them into docs/pictures.</summary>
public sealed class Pictures_for_the_front_page(TheBrowser browser) : IClassFixture<TheBrowser>
{
    [Fact]
    public async Task show_her_home_and_a_workers_today()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: true, Production: false));
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        await Plan(seaward, carys, wren, "Garden room, blue door", new TimeOnly(15, 0));
        await Plan(seaward, carys, await seaward.AWoman(carys, "Dee"), "By phone. We ring her", new TimeOnly(16, 15));

        var today = await Take(seaward, "/today", 1280, SignedIn.StaffScheme, SignedIn.AsStaff(carys));
        var home = await Take(seaward, "/", 360, SignedIn.HerScheme, SignedIn.AsHer(wren));

        Assert.InRange(today.Length, 10_000, 300_000);
        Assert.InRange(home.Length, 10_000, 200_000);
        if (Environment.GetEnvironmentVariable("SEAWARD_WRITE_DOCS") != "1") return;
        await File.WriteAllBytesAsync(At("today.png"), today);
        await File.WriteAllBytesAsync(At("her-home.png"), home);
    }

    private static async Task Plan(ASeaward seaward, Staff worker, RecordId woman, string place, TimeOnly time)
    {
        await using var scope = seaward.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingAs>().Actor = Actor.Of(worker.StaffId);
        var day = DateOnly.FromDateTime(seaward.Clock.GetUtcNow().Date);
        Assert.True((await scope.ServiceProvider.GetRequiredService<PlanMeeting>().Do(woman, day, time, place, "", default)).Succeeded);
    }

    private async Task<byte[]> Take(ASeaward seaward, string address, int width, string scheme, System.Security.Claims.ClaimsPrincipal who)
    {
        var cookie = await Cookies.For(seaward.Services, who, scheme == SignedIn.StaffScheme ? SignedInScheme.Staff : SignedInScheme.Her);
        await using var context = await browser.Chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = width == 360 ? 740 : 640 }, ColorScheme = ColorScheme.Light });
        await context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = seaward.Address.ToString() }]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(seaward.Address, address).ToString());
        return await page.ScreenshotAsync();
    }

    private static string At(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Seaward.slnx"))) folder = folder.Parent!;
        return Path.Combine(Directory.CreateDirectory(Path.Combine(folder.FullName, "docs", "pictures")).FullName, name);
    }
}
