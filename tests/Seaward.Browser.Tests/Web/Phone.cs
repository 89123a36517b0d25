using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Seaward.Browser.Tests.Web;

/// <summary>A browser with a profile on disk, as somebody would find it when they pick up her phone.</summary>
public sealed class Phone : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly string profile;

    private Phone(IPlaywright playwright, IBrowserContext browser, string profile) => (this.playwright, Browser, this.profile) = (playwright, browser, profile);

    public IBrowserContext Browser { get; }

    public IPage Page => Browser.Pages[0];

    public static async Task<Phone> Take(bool script = true)
    {
        var profile = Directory.CreateTempSubdirectory("seaward-phone-").FullName;
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchPersistentContextAsync(profile, new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = Arguments,
            JavaScriptEnabled = script,
            Locale = "en-GB",
            ViewportSize = new() { Width = 360, Height = 740 },
        });
        browser.SetDefaultTimeout(20_000);
        return new(playwright, browser, profile);
    }

    /// <summary>Puts the phone down, then reads what the browser itself wrote about us.</summary>
    public async Task<IReadOnlyList<(string Url, string Title)>> History(string of)
    {
        await Browser.CloseAsync();
        await using var file = new SqliteConnection($"Data Source={Path.Combine(profile, "Default", "History")};Mode=ReadOnly;Pooling=False");
        await file.OpenAsync();
        await using var command = file.CreateCommand();
        command.CommandText = "select url, title from urls where url like $ours || '%' order by id";
        command.Parameters.AddWithValue("$ours", of);
        await using var rows = await command.ExecuteReaderAsync();
        List<(string, string)> found = [];
        while (await rows.ReadAsync()) found.Add((rows.GetString(0), rows.GetString(1)));
        return found;
    }

    /// <summary>Every file the browser left behind that holds these words, as they are or as Windows writes them.</summary>
    public IEnumerable<string> FilesWith(string words)
    {
        byte[][] spellings = [Encoding.UTF8.GetBytes(words), Encoding.Unicode.GetBytes(words), Encoding.UTF8.GetBytes(words.Replace(' ', '+'))];
        foreach (var file in Directory.EnumerateFiles(profile, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file) is { Length: > 0, LinkTarget: null }))
        {
            var content = File.ReadAllBytes(file);
            if (spellings.Any(spelling => content.AsSpan().IndexOf(spelling) >= 0)) yield return Path.GetRelativePath(profile, file);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        playwright.Dispose();
        Directory.Delete(profile, recursive: true);
    }
}
