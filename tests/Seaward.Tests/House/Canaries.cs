using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Web;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>Phrases nobody else would write are said everywhere; then every file is searched for them.</summary>
[Collection("console"), Trait("row", "N1")]
public sealed class Canaries
{
    private readonly string canary = $"Heronsgate {Guid.NewGuid():N}";
    private readonly HashSet<string> filled = [];
    private readonly HashSet<APage> silent = [];
    private readonly HashSet<string> done = [];
    private readonly DateTime began = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task are_found_in_no_file_and_no_log(Engine engine)
    {
        using var log = new StringWriter();
        var (out_, error) = (Console.Out, Console.Error);
        Console.SetOut(TextWriter.Synchronized(log));
        Console.SetError(TextWriter.Synchronized(log));
        try
        {
            await using var seaward = await ASeaward.On(engine, also: services => services.AddSingleton(_ => new Limits(visitors: 10_000)));
            var said = await Live(seaward);
            Assert.NotEqual(0, said);
            string[] must = ["/referrals/…/notice", "/referrals/…/together", "/referrals/…?handler=late", "/referrals/…?handler=outcome", "/decisions/…", "/danger/…?handler=notyet", "/exceptions/…", "/looked/…", "/questions/…", "/people/…/think", "read-back/…", "talk/at-home"];
            Repo.None(must.Where(form => !filled.Any(one => one.Contains(form, StringComparison.OrdinalIgnoreCase))).Select(form => $"nothing was said in {form}"));
            Assert.Empty(await InTables(seaward, engine));
            await seaward.App.StopAsync();
            Repo.None(InFiles(seaward.Folder, Directory.EnumerateFiles(seaward.Folder, "*", SearchOption.AllDirectories)));
            Repo.None(InFiles(Path.GetTempPath(), Directory.EnumerateFiles(Path.GetTempPath()).Where(file => File.GetLastWriteTimeUtc(file) >= began)));
        }
        finally
        {
            Console.SetOut(out_);
            Console.SetError(error);
        }
        Assert.DoesNotContain(canary, log.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(WebUtility.UrlEncode(canary), log.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Says the phrase at the door, then in every field of every form that anyone can open. Returns how often.</summary>
    private async Task<int> Live(ASeaward seaward)
    {
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys, canary);
        await seaward.Do(Actor.Of(carys.StaffId), async (_, door) =>
        {
            var record = (await door.Open(wren, Why.Note, default)).Record!;
            var slot = new Slot("note", "said", Guid.NewGuid());
            Assert.Equal(canary, record.Read(record.Seal(canary, slot), slot));
            Assert.Equal(canary, (await door.Labels([wren], Why.Today, default))[wren].Name);
        });

        var said = 1;
        using var anyone = seaward.Anyone();
        using var every = await EveryForm.In(seaward, carys, wren);
        // A letter is written before anyone takes it back: after that there is nowhere to write it.
        var pages = every.Pages.Where(page => !StaffAccount(page.Name) && !Published(page.Name)).OrderBy(page => !page.Name.EndsWith("/notice", StringComparison.Ordinal)).ToList();
        foreach (var page in pages) said += await SayIn(page, withoutWords: false);
        // What only takes a press comes last: it closes things that could still be written on.
        foreach (var page in pages.Where(silent.Contains).ToList()) said += await SayIn(page, withoutWords: true);
        await anyone.Http.GetAsync($"/{WebUtility.UrlEncode(canary)}?q={WebUtility.UrlEncode(canary)}");
        await anyone.Post("/", ("to", canary), ("text", canary));
        return said;
    }

    private async Task<int> SayIn(APage page, bool withoutWords)
    {
        var said = 0;
        var first = await page.Read();
        for (var at = 0; first.Status == HttpStatusCode.OK && at < EveryForm.Forms(first).Count(); at++)
            if (Says(page, first, at, withoutWords) is not null && Says(page, first = await page.Read(), at, withoutWords) is { } form)
            {
                var (action, fields) = (EveryForm.Target(first, form, null), Filled(form).ToList());
                done.Add(Once(page, first, form));
                filled.Add(Shape(action, fields));
                said += fields.Count(field => field.Value == canary);
                using var content = new FormUrlEncodedContent(fields);
                (await page.Visitor.Http.PostAsync(action, content)).Dispose();
            }
        return said;
    }

    /// <summary>The form, when it is one to be filled now and was not filled before.</summary>
    private IHtmlFormElement? Says(APage page, Sheet sheet, int at, bool withoutWords)
    {
        if (EveryForm.Forms(sheet).ElementAtOrDefault(at) is not { } form || done.Contains(Once(page, sheet, form))) return null;
        var action = EveryForm.Target(sheet, form, null);
        if (!action.StartsWith('/') || Ends(action)) return null;
        var silently = Filled(form).All(field => field.Value != canary);
        if (silently) silent.Add(page);
        return silently == withoutWords ? form : null;
    }

    private static string Once(APage page, Sheet sheet, IHtmlFormElement form) =>
        $"{page.Who} {EveryForm.Target(sheet, form, null)} {string.Join(',', form.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")).Distinct())} {form.QuerySelector("input[name=to]")?.GetAttribute("value")}";

    private static string Shape(string action, IEnumerable<KeyValuePair<string, string>> fields) =>
        System.Text.RegularExpressions.Regex.Replace(action, "[0-9a-f-]{36}", "…") + " " + string.Join(',', fields.Select(field => field.Key).Distinct().Order(StringComparer.Ordinal));

    private IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form)
    {
        var chosen = new HashSet<string>();
        foreach (var field in form.QuerySelectorAll("input[name],textarea[name],select[name],button[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (field is IHtmlInputElement { Type: "radio" } or IHtmlButtonElement && !chosen.Add(name)) continue;
            yield return new(name, field switch
            {
                IHtmlTextAreaElement => canary,
                IHtmlSelectElement select => select.Options.LastOrDefault()?.Value ?? "",
                IHtmlInputElement { Type: "text" or "search" or "tel" or "email" or "url" } => canary,
                IHtmlInputElement { Type: "date" } => "2026-11-10",
                IHtmlInputElement { Type: "number" } => "1",
                IHtmlInputElement input => input.Value is "" ? "true" : input.Value,
                _ => field.GetAttribute("value") ?? "",
            });
        }
    }

    // What staff are called is open by design; leaving and locking would end the walk.
    private static bool StaffAccount(string page) => page.StartsWith("/staff", StringComparison.Ordinal) || page.StartsWith("/sign-in", StringComparison.Ordinal) || page.StartsWith("/invit", StringComparison.Ordinal);

    // What is written there is read by everyone, once a second person agreed: it is nobody's secret and lies open by design.
    private static bool Published(string page) => page is "/bags/under-18" or "/questions/cards" or "/library" || PublishedUnder.Any(start => page.StartsWith(start, StringComparison.Ordinal));

    private static readonly string[] PublishedUnder = ["/sessions", "/our-words", "/safeguarding/versions", "/safeguarding/list", "/group"];

    private static bool Ends(string action) => action is "/x" or "/lock" or "/sign-out" || StaffAccount(action);

    private IEnumerable<string> InFiles(string root, IEnumerable<string> files)
    {
        byte[][] spellings = [Encoding.UTF8.GetBytes(canary), Encoding.Unicode.GetBytes(canary), Encoding.BigEndianUnicode.GetBytes(canary),
            Encoding.UTF8.GetBytes(WebUtility.UrlEncode(canary)), Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(canary))[..24])];
        foreach (var file in files)
        {
            byte[] content;
            try
            {
                // Pipes have no length, and would wait for ever.
                if (new FileInfo(file).Length is 0 or > 256 << 20) continue;
                content = File.ReadAllBytes(file);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                continue;
            }
            if (spellings.Any(spelling => content.AsSpan().IndexOf(spelling) >= 0)) yield return Path.GetRelativePath(root, file);
        }
    }

    private async Task<List<string>> InTables(ASeaward seaward, Engine engine)
    {
        if (engine is not Engine.Postgres) return [];
        var choice = (DatabaseChoice)seaward.Services.GetService(typeof(DatabaseChoice))!;
        var hex = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(canary));
        var found = new List<string>();
        foreach (var database in (string[])[choice.Care, choice.Vault])
        {
            await using var connection = new NpgsqlConnection(database);
            await connection.OpenAsync();
            foreach (var table in await Names(connection))
            {
                await using var ask = new NpgsqlCommand($"SELECT count(*) FROM \"{table}\" t WHERE position(lower(@said) in lower(t::text)) > 0 OR position(@hex in t::text) > 0", connection);
                ask.Parameters.AddWithValue("said", canary);
                ask.Parameters.AddWithValue("hex", hex);
                if ((long)(await ask.ExecuteScalarAsync())! > 0) found.Add(table);
            }
        }
        return found;
    }

    private static async Task<List<string>> Names(NpgsqlConnection connection)
    {
        await using var ask = new NpgsqlCommand("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()", connection);
        await using var rows = await ask.ExecuteReaderAsync();
        var names = new List<string>();
        while (await rows.ReadAsync()) names.Add(rows.GetString(0));
        return names;
    }
}
