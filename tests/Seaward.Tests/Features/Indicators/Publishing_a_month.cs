using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Seaward.Features.Indicators;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;
using Sheet = Seaward.Tests.World.Sheet;

namespace Seaward.Tests.Features.Indicators;

[Trait("row", "R12"), Trait("row", "R10"), Trait("row", "R11a")]
public sealed class Publishing_a_month
{
    private const string Publish = "Publish October 2026 for everyone";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_manager_publishes_and_a_commissioner_without_an_account_reads_some_figures_and_not_others(Engine engine)
    {
        await using var seaward = await SomeReferrals.Usual().On(engine);
        using var manager = await Manager(seaward);
        var before = await manager.Read("/service");
        Assert.True(before.Says("Publish October 2026"), before.Text);
        Assert.True(before.Says("Exactly: 24 of 39."), before.Text);

        var done = await manager.Press(await manager.Read("/service/publish/2026-10"), Publish);

        Assert.True(done.Says("October 2026 is published."), done.Text);
        Assert.False(done.Says("Exactly"), done.Text);
        using var commissioner = seaward.Anyone();
        var release = await commissioner.Read("/releases/2026-10");
        Assert.True(release.Says("In October 2026 about 40 referrals were sent. In all but a few she was told first."), release.Text);
        Assert.True(release.Says("In about 25 of them her words went with ours."), release.Text);
        Assert.True(release.Says("About 65%"), release.Text);
        Assert.NotNull(release.Page.QuerySelector(".inds #i-sg-01"));
        var closed = await commissioner.Read("/consistency");
        Assert.True(closed.Says("Whoever pays for the service reads what everyone may read.") && closed.Page.QuerySelector("main a[href='/releases']") is not null, closed.Text);
        var cells = Cells(release);
        Assert.Contains("*", cells);
        Assert.Contains("40", cells);
        Assert.False(release.Answer.Headers.Contains("Set-Cookie"));
        Assert.True((await commissioner.Read("/releases")).Says("October 2026"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task what_cannot_be_told_stands_in_one_list_after_what_can(Engine engine)
    {
        await using var seaward = await new SomeReferrals().Sent(SomeReferrals.October, new Seaward.Features.Safeguarding.Counting.ReferralFigures("The Van", Sent: 3, ToldFirst: 2, Exceptions: 1, ReplyWent: 1, ChoseNot: 1)).On(engine);
        using var manager = await Manager(seaward);
        await manager.Press(await manager.Read("/service/publish/2026-10"), Publish);

        using var commissioner = seaward.Anyone();
        var release = await commissioner.Read("/releases/2026-10");

        var notSaid = release.Page.QuerySelector("[aria-labelledby='r-not-said']");
        Assert.Contains("A small number could point at a woman", notSaid?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(notSaid!.QuerySelector("#i-sg-01"));
        Assert.All(release.Page.QuerySelectorAll(".inds section"), said => Assert.DoesNotContain("Too few", said.TextContent, StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task no_exact_small_number_leaves_in_any_file_or_on_any_page(Engine engine)
    {
        await using var seaward = await SomeReferrals.Usual().On(engine);
        using var manager = await Manager(seaward);
        var check = await manager.Read("/service/publish/2026-10");
        await manager.Press(check, Publish);
        var folder = Folder(seaward);

        using var commissioner = seaward.Anyone();
        foreach (var page in (Sheet[])[check, await commissioner.Read("/releases/2026-10"), await commissioner.Read("/releases"), await manager.Read("/service")])
            Assert.All(Cells(page), Safe);
        var lines = (await File.ReadAllLinesAsync(Path.Combine(folder, "release.csv"))).Skip(1).ToList();
        Assert.All(lines, line => Safe(line.Split(',')[^1]));
        Assert.Contains(lines, line => line.EndsWith(",*", StringComparison.Ordinal));
        Assert.All(Numbers(JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "release.json"))).RootElement), n => Assert.Equal(0, n % 5));
        var alone = await commissioner.Http.GetStringAsync("/releases/2026-10");
        Assert.DoesNotContain("39", Visible(alone), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_month_is_published_once_and_never_before_it_is_over(Engine engine)
    {
        await using var seaward = await SomeReferrals.Usual().On(engine);
        using var manager = await Manager(seaward);
        var form = await manager.Read("/service/publish/2026-10");
        await manager.Press(form, Publish);
        var signed = await File.ReadAllBytesAsync(Path.Combine(Folder(seaward), "manifest.json"));

        var again = await manager.Press(form, Publish);

        Assert.True((await Body(again)).Contains("October 2026 is published already", StringComparison.Ordinal), again.Text);
        Assert.Equal(signed, await File.ReadAllBytesAsync(Path.Combine(Folder(seaward), "manifest.json")));
        Assert.True((await manager.Read("/service/publish/2026-11")).Says("November 2026 is not over yet"));
        Assert.True((await manager.Read("/service/publish/2026-09")).Says("Months are published in order"));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Read("/service/publish/never")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_file_changed_afterwards_is_noticed_and_no_figure_of_it_is_shown(Engine engine)
    {
        await using var seaward = await SomeReferrals.Usual().On(engine);
        using var manager = await Manager(seaward);
        await manager.Press(await manager.Read("/service/publish/2026-10"), Publish);
        var file = Path.Combine(Folder(seaward), "release.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("40", "45", StringComparison.Ordinal));

        using var commissioner = seaward.Anyone();
        var release = await commissioner.Read("/releases/2026-10");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, release.Status);
        Assert.True(release.Says("These figures cannot be trusted"), release.Text);
        Assert.False(release.Says("45"));
        Assert.Equal(HttpStatusCode.NotFound, (await commissioner.Read("/releases/2026-10/release.csv")).Status);
    }

    [Fact]
    public async Task anyone_can_check_the_folder_with_the_key_in_it_and_read_the_page_alone()
    {
        await using var seaward = await SomeReferrals.Usual().On(Engine.Sqlite);
        using var manager = await Manager(seaward);
        await manager.Press(await manager.Read("/service/publish/2026-10"), Publish);
        using var commissioner = seaward.Anyone();

        var manifest = await commissioner.Http.GetByteArrayAsync("/releases/2026-10/manifest.json");
        using var key = ECDsa.Create();
        key.ImportFromPem(await commissioner.Http.GetStringAsync("/releases/2026-10/public-key.pem"));
        var signature = Convert.FromBase64String(await commissioner.Http.GetStringAsync("/releases/2026-10/manifest.sig"));

        Assert.True(key.VerifyData(manifest, signature, HashAlgorithmName.SHA256));
        foreach (var listed in JsonDocument.Parse(manifest).RootElement.GetProperty("files").EnumerateArray())
            Assert.Equal(listed.GetProperty("sha256").GetString(),
                Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder(seaward), listed.GetProperty("name").GetString()!)))));
        var alone = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(Folder(seaward), "release.html")));
        Assert.Equal(["data:,", "style.css"], alone.QuerySelectorAll("link").Select(l => l.GetAttribute("href")));
        Assert.Empty(alone.QuerySelectorAll("script, [src], [style], style"));
        Assert.Contains("In all but a few she was told first.", alone.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_later_correction_changes_no_published_figure_and_no_two_releases_can_be_taken_from_each_other()
    {
        var referrals = new SomeReferrals();
        Month[] months = [SomeReferrals.July, SomeReferrals.August, SomeReferrals.September, SomeReferrals.October];
        foreach (var month in months) referrals.Sent(month, new("The Blue Door", 30, 20, 9, 18, 9), new("Quay House", 9, 8, 1, 8, 1));
        await using var seaward = await referrals.On(Engine.Sqlite);
        using var manager = await Manager(seaward);

        Dictionary<Month, ReleaseDocument> read = [];
        foreach (var month in months)
        {
            await manager.Press(await manager.Read($"/service/publish/{month}"), $"Publish {month.First:MMMM yyyy} for everyone");
            read[month] = ReleaseDocument.Read(await File.ReadAllBytesAsync(Path.Combine(seaward.Folder, "releases", month.ToString(), "release.json")));
            referrals.Sent(month, new("The Blue Door", 41, 40, 1, 5, 9), new("Quay House", 1, 1, 0, 1, 0));
        }

        foreach (var (earlier, later) in months.SelectMany((m, i) => months.Skip(i + 1), (one, two) => (read[one], read[two])))
            foreach (var was in earlier.Indicators)
            {
                var now = later.Indicators.Single(i => i.Id == was.Id).Series.Single(p => p.Month == earlier.Month);
                Assert.Equal((was.OutOf, was.Share), (now.OutOf, now.Share));
                Assert.Equal(later.Month, later.Indicators.Single(i => i.Id == was.Id).Series[^1].Month);
            }
    }

    [Theory]
    [InlineData(Role.KeyWorker), InlineData(Role.Peer), InlineData(Role.SafeguardingLead), InlineData(Role.Outreach)]
    public async Task only_a_manager_publishes(Role role)
    {
        await using var seaward = await SomeReferrals.Usual().On(Engine.Sqlite);
        using var visitor = await seaward.SignedIn(await seaward.AWorker(role));

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Read("/service")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Read("/service/publish/2026-10")).Status);
        Assert.False(Directory.Exists(Folder(seaward)));
    }

    private static async Task<Visitor> Manager(ASeaward seaward) => await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Gwen"));

    private static string Folder(ASeaward seaward) => Path.Combine(seaward.Folder, "releases", "2026-10");

    private static async Task<string> Body(Sheet sheet) => WebUtility.HtmlDecode(await sheet.Answer.Content.ReadAsStringAsync());

    private static string Visible(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector("table")!.TextContent;

    private static List<string> Cells(Sheet sheet) => [.. sheet.Page.QuerySelectorAll("td.n").Select(cell => cell.TextContent.Trim())];

    private static void Safe(string cell)
    {
        if (cell is "*" or "1 to 7" or "1-7" or "" or "none to count") return;
        foreach (var number in cell.Replace("%", "", StringComparison.Ordinal).Split(" to ")) Assert.Equal(0, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) % 5);
    }

    private static IEnumerable<int> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [element.GetInt32()],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Numbers(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };
}
