using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform;
using Seaward.Platform.Drafts;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Tests.Features.Care;
using Seaward.Tests.World;

namespace Seaward.Tests.Platform.Drafts;

public sealed class A_draft
{
    private const string Long = "She said \"the bus\".\r\nSiân’s café, 3 o’clock – ثلاثاء 🌊 & <b>not bold</b> = 100%";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task comes_back_letter_for_letter_with_the_name_it_belongs_to(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        var visitor = await seaward.SignedIn(carys);
        await Type(visitor, wren, "Input.Happened", Long);

        var later = await (await seaward.SignedIn(carys)).Read($"/people/{wren}/note");

        Assert.Equal(Long.ReplaceLineEndings("\n"), later.Page.QuerySelector("textarea[name='Input.Happened']")!.TextContent.TrimStart('\n').ReplaceLineEndings("\n"));
        Assert.True(later.Says("You began this about Wren at 09:30"), later.Text);
        Assert.True(later.Says("Kept for you at 09:30"), later.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_never_shown_under_another_woman_or_to_another_worker(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, gwen) = (await seaward.AWorker(), await seaward.AWorker(name: "Gwen"));
        var (wren, dee) = (await seaward.AWomanWeMayAsk(carys), await seaward.AWomanWeMayAsk(carys, "Dee"));
        await seaward.Do(Actor.Of(carys.StaffId), async (db, _) =>
        {
            db.Add(Seaward.Platform.Door.Standing.Of(wren, gwen.StaffId, Seaward.Platform.Door.StandingKind.Cover, seaward.Clock.GetUtcNow().AddMinutes(-1)));
            await db.Save("act.cover", default);
        });
        var visitor = await seaward.SignedIn(carys);
        await Type(visitor, wren, "Input.Happened", "canary-of-wren");

        Assert.DoesNotContain("canary-of-wren", (await visitor.Read($"/people/{dee}/note")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-of-wren", (await visitor.Read($"/people/{wren}/contact-line")).Html, StringComparison.Ordinal);
        var cover = await (await seaward.SignedIn(gwen)).Read($"/people/{wren}/note");
        Assert.Equal(HttpStatusCode.OK, cover.Status);
        Assert.DoesNotContain("canary-of-wren", cover.Html, StringComparison.Ordinal);
        Assert.Contains("canary-of-wren", (await visitor.Read($"/people/{wren}/note")).Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task outlives_a_session_that_ran_out_while_the_form_was_open(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        var visitor = await seaward.SignedIn(carys);
        var form = await visitor.Read($"/people/{wren}/note");
        seaward.Clock.Pass(TimeSpan.FromHours(11));

        var turnedAway = await visitor.Press(form, "Save", ("Input.Happened", Long), ("Input.Said", "“I can breathe.”"));

        Assert.Contains("sign-in", turnedAway.Path, StringComparison.Ordinal);
        var again = await (await seaward.SignedIn(carys)).Read($"/people/{wren}/note");
        Assert.Equal(Long.ReplaceLineEndings("\n"), again.Page.QuerySelector("textarea[name='Input.Happened']")!.TextContent.TrimStart('\n').ReplaceLineEndings("\n"));
        Assert.Contains("“I can breathe.”", again.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"entry\"", (await (await seaward.SignedIn(carys)).Read($"/people/{wren}/notes")).Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task typed_in_two_windows_keeps_both_texts(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        var visitor = await seaward.SignedIn(carys);
        var (one, two) = (await visitor.Read($"/people/{wren}/note"), await visitor.Read($"/people/{wren}/note"));

        await Save(visitor, one, wren, "Input.Happened", "from the first window");
        var second = await Save(visitor, two, wren, "Input.Happened", "from the second window");

        Assert.True(second.GetProperty("beside").GetBoolean());
        Assert.Equal(2, second.GetProperty("sheet").GetInt32());
        var page = await visitor.Read($"/people/{wren}/note");
        Assert.Contains("from the first window", page.Html, StringComparison.Ordinal);
        Assert.Contains("from the second window", page.Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_gone_once_sent_and_once_put_away_with_its_key(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var (wren, dee) = (await seaward.AWomanWeMayAsk(carys), await seaward.AWomanWeMayAsk(carys, "Dee"));
        var visitor = await seaward.SignedIn(carys);
        await Type(visitor, wren, "Input.Happened", "Tea in the garden room.");
        await Type(visitor, dee, "Input.Happened", "Rang twice.");
        var keys = await Keys(seaward);

        var sent = await visitor.Press(await visitor.Read($"/people/{wren}/note"), "Save");
        var away = await visitor.Press(await visitor.Read($"/people/{dee}/note"), "Throw it away");

        Assert.True(sent.Says("Tea in the garden room."), sent.Text);
        Assert.Equal($"/people/{dee}/note", away.Path);
        Assert.DoesNotContain("Rang twice.", away.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("You began this", (await visitor.Read($"/people/{wren}/note")).Html, StringComparison.Ordinal);
        Assert.Equal(keys - 2, await Keys(seaward));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task of_fourteen_days_is_destroyed_and_a_younger_one_stays(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var (wren, dee) = (await seaward.AWomanWeMayAsk(carys), await seaward.AWomanWeMayAsk(carys, "Dee"));
        await Type(await seaward.SignedIn(carys), wren, "Input.Happened", "old");
        seaward.Clock.Pass(TimeSpan.FromDays(13));
        await Type(await seaward.SignedIn(carys), dee, "Input.Happened", "young");
        seaward.Clock.Pass(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));

        Assert.Equal(1, await seaward.Services.GetRequiredService<OldDrafts>().Destroy(default));

        var visitor = await seaward.SignedIn(carys);
        Assert.DoesNotContain("You began this", (await visitor.Read($"/people/{wren}/note")).Html, StringComparison.Ordinal);
        Assert.Contains("young", (await visitor.Read($"/people/{dee}/note")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task cannot_be_read_in_the_files_of_the_database()
    {
        const string canary = "canary-heron-7781";
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        await Type(await seaward.SignedIn(carys), wren, "Input.Happened", canary);

        var canaryBytes = Encoding.UTF8.GetBytes(canary);
        foreach (var file in Directory.GetFiles(seaward.Folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content);
            Assert.True(content.ToArray().AsSpan().IndexOf(canaryBytes) < 0, file);
        }
    }

    [Fact]
    public async Task is_kept_for_nobody_without_a_sign_in_or_without_the_forms_own_token()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);

        await seaward.Anyone().Post($"/drafts/note/{wren}", ("Input.Happened", "x"), ("draft.form", "note"), ("draft.subject", wren.ToString()));
        var refused = await (await seaward.SignedIn(carys)).Post($"/drafts/note/{wren}", ("Input.Happened", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        await seaward.Do(Actor.Of(carys.StaffId), async (db, _) => Assert.Equal(0, await db.Set<Draft>().CountAsync()));
    }

    private static async Task Type(Visitor visitor, RecordId record, string field, string text) =>
        await Save(visitor, await visitor.Read($"/people/{record}/note"), record, field, text);

    /// <summary>What the module sends: the whole form, to the draft's own address.</summary>
    private static async Task<JsonElement> Save(Visitor visitor, Sheet form, RecordId record, string field, string text)
    {
        var fields = form.Page.QuerySelectorAll("main form.sheet input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Append((field, text));
        var answer = await visitor.Post($"/drafts/note/{record}", [.. fields]);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return JsonDocument.Parse(answer.Page.Body!.TextContent).RootElement;
    }

    private static async Task<int> Keys(ASeaward seaward)
    {
        await using var vault = await seaward.Services.GetRequiredService<IDbContextFactory<VaultDb>>().CreateDbContextAsync();
        return await vault.Keys.CountAsync();
    }
}
