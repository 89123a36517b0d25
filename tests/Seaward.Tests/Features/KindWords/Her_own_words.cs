using System.Net;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.HerWords;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.History;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Care;
using Seaward.Tests.Features.Safeguarding;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.KindWords;

/// <summary>What she calls herself is hers: nobody corrects it, every worker of hers knows it, and she decides whether it stays.</summary>
[Trait("row", "R5l")]
public sealed class Her_own_words
{
    private const string Hers = "addict in recovery", Note = "She wants the letter to say addict in recovery.";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task are_kept_by_one_worker_and_left_alone_in_the_notes_of_another(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, nisha) = (await seaward.AWorker(), await seaward.AWorker(name: "Nisha"));
        var wren = await seaward.AWomanWeMayAsk(carys);
        await seaward.Do(Actor.Of(carys.StaffId), async (db, _) =>
        {
            db.Add(Standing.Of(wren, nisha.StaffId, StandingKind.Cover, seaward.Clock.GetUtcNow()));
            await db.Save("act.cover", default);
        });
        using var first = await seaward.SignedIn(carys);
        using var second = await seaward.SignedIn(nisha);

        var list = await first.Press(await first.Read($"/people/{wren}/her-words"), "Keep it as her word", ("Word", $" “{Hers}” "));

        Assert.True(list.Says($"“{Hers}”") && list.Says("Heard by Carys"), list.Text);
        foreach (var page in (string[])["note", "contact-line", "meeting"])
        {
            var form = await second.Read($"/people/{wren}/{page}");
            Assert.True(form.Says("Her own words, left alone here:") && form.Says($"“{Hers}”"), form.Text);
            Assert.Contains(Hers, form.Page.QuerySelectorAll("input[name='words.hers']").Select(word => word.GetAttribute("value")));
        }
        var saved = await second.Press(await second.Read($"/people/{wren}/note"), "Save", ("Input.Happened", Note));
        Assert.Equal($"/people/{wren}/notes?saved=true", saved.Path);
        var another = await second.Press(await second.Read($"/people/{wren}/note"), "Save", ("Input.Happened", "She is an addict."));
        Assert.True(another.Says("It is saved") && another.Says("Never in a record"), another.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task are_shown_to_her_under_what_is_written_and_what_she_takes_out_does_not_come_back_without_her(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        await Keep(carys, wren, Hers);
        await Keep(carys, wren, "junkie");

        var written = await she.Go("written");
        Assert.True(written.Says("Your own words for yourself") && written.Says("“junkie”"), written.Text);
        var mine = await she.Press(written, "See or change these words");
        Assert.True(mine.Says($"“{Hers}”") && mine.Says("Written down by Carys"), mine.Text);
        var junkie = mine.Page.QuerySelectorAll("section.card").Single(card => card.TextContent.Contains("junkie", StringComparison.Ordinal)).QuerySelector("input[name=Word]")!.GetAttribute("value")!;
        var without = await she.Press(mine, "Take it out", ("Word", junkie));

        Assert.True(without.Says("It is out.") && without.Says("You took this out."), without.Text);
        Assert.DoesNotContain("“junkie”", (await she.Go("written")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("junkie", Left(await carys.Read($"/people/{wren}/note")));
        var again = await carys.Press(await carys.Read($"/people/{wren}/her-words"), "Keep it as her word", ("Word", "Junkie"));
        Assert.True(again.Says("She has taken this word out. Only she can put it back."), again.Text);

        var form = await carys.Read($"/people/{wren}/note");
        Assert.Equal(HttpStatusCode.Conflict, (await carys.Post(Value(form, "words.keep") + "?handler=Here", ("f", Value(form, "f")), ("Word", "junkie"))).Status);

        await she.Press(await she.Go("her-words"), "Put it back");
        Assert.Contains("junkie", Left(await carys.Read($"/people/{wren}/note")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task are_sealed_and_in_her_history_and_kept_by_the_helper_with_one_press(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(worker);
        using var carys = await seaward.SignedIn(worker);
        var form = await carys.Read($"/people/{wren}/note");
        var (keep, token) = (Value(form, "words.keep"), Value(form, "f"));

        Assert.Equal(HttpStatusCode.NoContent, (await carys.Post(keep + "?handler=Here", ("f", token), ("Word", Hers))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await carys.Post(keep + "?handler=Here", ("f", token), ("Word", Hers.ToUpperInvariant()))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await carys.Post(keep + "?handler=Here", ("f", token), ("Word", new string('a', HerWordRules.Longest + 1)))).Status);

        Assert.Equal([Hers], Left(await carys.Read($"/people/{wren}/note")));
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            var row = await db.Set<HerWord>().AsNoTracking().SingleAsync();
            Assert.Equal("•••", row.Word.ToString());
            Assert.Equal(1, await db.Set<HistoryEntry>().CountAsync(entry => entry.Act == "act.her-word-kept"));
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task of_one_woman_are_nobody_elses(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var (wren, fern) = (await seaward.AWomanWeMayAsk(worker), await seaward.AWomanWeMayAsk(worker, "Fern"));
        using var carys = await seaward.SignedIn(worker);
        await Keep(carys, wren, Hers);
        Assert.Empty(Left(await carys.Read($"/people/{fern}/note")));
        using var another = await seaward.Herself(fern);
        var word = Guid.Empty;
        await seaward.Do(Actor.Seaward, async (db, _) => word = await db.Set<HerWord>().Select(row => row.Id).SingleAsync());
        await Keep(carys, fern, "fighter");

        var refused = await another.Press(await another.Go("her-words"), "Take it out", ("Word", word.ToString()));

        Assert.True(refused.Says("That word is not in the list any more."), refused.Text);
        Assert.Equal([Hers], Left(await carys.Read($"/people/{wren}/note")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task are_left_alone_in_a_referral_about_her_as_in_a_note(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(worker);
        using var carys = await seaward.SignedIn(worker);
        await Keep(carys, wren, Hers);

        var notice = await AReferral.Decide(carys, wren, await seaward.AWorker(name: "Nisha"));

        var kept = notice.Page.QuerySelector("#kind-hers")!;
        Assert.Equal($"/people/{wren}/her-words", kept.GetAttribute("data-keep"));
        Assert.Equal([Hers], kept.Children.Select(word => word.GetAttribute("value")));
        IEnumerable<(string, string)> ours = AReferral.OurWords.Select(field => field.Item1 == "Text" ? ("Text", $"{Note} Her son waited at school, and she is manipulative.") : field);
        var at = notice.Path.Replace("/notice", "", StringComparison.Ordinal);
        var saved = await carys.Press(notice, "She has been told", [.. ours, ("How", "InPerson")]);
        Assert.Equal(["manipulative"], saved.Page.QuerySelectorAll("mark").Select(word => word.TextContent));
        var words = await carys.Press(await carys.Read($"{at}/together"), "Keep my words", ("Words", "I was on the bus."));
        var send = await carys.Press(words, "Send both");
        Assert.Equal(["“manipulative”"], send.Page.QuerySelectorAll(".help .found b").Select(word => word.TextContent));
    }

    [Theory]
    [InlineData(" “an  addict”, ", "an addict"), InlineData("", ""), InlineData(null, "")]
    public void are_written_without_the_marks_around_them(string? typed, string kept) => Assert.Equal(kept, HerWordRules.Tidy(typed));

    private static async Task Keep(Visitor worker, RecordId woman, string word) =>
        Assert.True((await worker.Press(await worker.Read($"/people/{woman}/her-words"), "Keep it as her word", ("Word", word))).Says($"“{word}”"));

    private static IEnumerable<string?> Left(Sheet form) => form.Page.QuerySelectorAll("input[name='words.hers']").Select(word => word.GetAttribute("value"));

    private static string Value(Sheet form, string name) => form.Page.QuerySelector($"main input[name='{name}']")!.GetAttribute("value")!;
}
