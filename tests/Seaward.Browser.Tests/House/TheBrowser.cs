using Microsoft.Playwright;
using Seaward.Tests.World;

namespace Seaward.Browser.Tests.House;

/// <summary>One Chromium for the tests of one class.</summary>
public sealed class TheBrowser : IAsyncLifetime
{
    private IPlaywright playwright = null!;

    public IBrowser Chromium { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A window that is signed in as this visitor is.</summary>
    internal async Task<IBrowserContext> With(Visitor visitor, Uri door)
    {
        var context = await Chromium.NewContextAsync(new() { Locale = "en-GB" });
        var cookie = visitor.CookieJar.GetCookies(door).First();
        await context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = door.ToString() }]);
        return context;
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        playwright.Dispose();
    }
}
