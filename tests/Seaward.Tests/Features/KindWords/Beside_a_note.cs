using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.KindWords;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Care;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.KindWords;

[Trait("row", "R5l"), Trait("row", "R9")]
public sealed class Beside_a_note
{
    private const string Shames = "She is a heroin addict. We had tea.", Fine = "We had tea, and she rang the school.";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_worker_is_told_which_words_why_and_what_to_write_while_she_types(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());

        var found = await Check(carys, Shames);

        var one = Assert.Single(found);
        Assert.Equal("addict", one.GetProperty("rule").GetString());
        Assert.Equal("Never in a record", one.GetProperty("severity").GetString());
        Assert.Equal("heroin addict", Shames.Substring(one.GetProperty("start").GetInt32(), one.GetProperty("length").GetInt32()));
        Assert.NotEqual("", one.GetProperty("why").GetString());
        Assert.InRange(one.GetProperty("instead").GetArrayLength(), 1, 3);
        Assert.Empty(await Check(carys, Fine));
    }

    [Fact]
    public async Task her_own_word_is_left_alone_with_one_press()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        Assert.Empty(await Check(carys, Shames, ("hers", "heroin addict")));
    }

    [Fact]
    public async Task nobody_but_staff_is_answered_and_nobody_without_a_form_of_ours()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var worker = await seaward.AWorker();
        using var anyone = seaward.Anyone();
        using var she = await seaward.Herself(await seaward.AWoman(worker));
        using var carys = await seaward.SignedIn(worker);
        Assert.DoesNotContain("addict", (await anyone.Post("/kind-words/check", ("text", Shames))).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("addict", (await she.Post("/kind-words/check", ("text", Shames))).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await carys.Post("/kind-words/check", ("text", Shames))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task without_script_it_is_said_once_after_the_save_and_the_note_is_kept_as_it_was_written(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, wren) = await Ready(seaward);
        using var carys = await seaward.SignedIn(worker);

        var saved = await carys.Press(await carys.Read($"/people/{wren}/note"), "Save", ("Input.Happened", Shames));

        Assert.True(saved.Says("It is saved"), saved.Text);
        Assert.Equal("heroin addict", saved.Page.QuerySelector("mark")!.TextContent);
        Assert.True(saved.Says("Never in a record"));
        var next = await carys.Read(saved.Page.QuerySelector("main a.btn")!.GetAttribute("href")!);
        Assert.True(next.Says(Shames), next.Text);
        Assert.False(next.Says("It is saved"));
    }

    [Fact]
    public async Task what_she_said_is_never_looked_at()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var (worker, wren) = await Ready(seaward);
        using var carys = await seaward.SignedIn(worker);
        var form = await carys.Read($"/people/{wren}/note");
        Assert.DoesNotContain("Input.Said", form.Page.QuerySelectorAll("input[name='words.box']").Select(box => box.GetAttribute("value")));

        var notes = await carys.Press(form, "Save", ("Input.Happened", Fine), ("Input.Said", "I am a junkie."));

        Assert.Equal($"/people/{wren}/notes?saved=true", notes.Path);
    }

    [Fact]
    public async Task with_the_helper_beside_the_box_nothing_stands_between_the_button_and_the_next_page()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var (worker, wren) = await Ready(seaward);
        using var carys = await seaward.SignedIn(worker);
        var notes = await carys.Press(await carys.Read($"/people/{wren}/note"), "Save", ("Input.Happened", Shames), ("words.seen", "yes"));
        Assert.Equal($"/people/{wren}/notes?saved=true", notes.Path);
        Assert.True(notes.Says(Shames));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_counted_by_team_and_month_and_shown_only_where_it_points_at_nobody(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, wren) = await Ready(seaward);
        using var carys = await seaward.SignedIn(worker);
        for (var note = 0; note < TallyRules.FewestTexts / 2; note++)
            await carys.Press(await carys.Read($"/people/{wren}/contact-line"), "Save", ("Input.Happened", Shames), ("Input.Ours", Fine), ("words.seen", "yes"));
        await seaward.Do(Actor.Seaward, async (db, _) => 
        {
            var tally = await db.Set<TeamTally>().SingleAsync();
            Assert.Equal((20, 10), (tally.Texts, tally.Found));
        });
        Assert.False((await carys.Read("/our-words")).Says("November 2026"));
        using var hanne = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Hanne", site: "The Van"));
        Assert.True((await hanne.Read("/service")).Says("There is no team with enough texts to show yet."));

        foreach (var name in (string[])["Nisha", "Mo", "Gwen"]) await seaward.AWorker(name: name);

        var list = await carys.Read("/our-words");
        Assert.Equal(["The Blue Door", "20", "10"], list.Page.QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
        Assert.True(list.Says("never by person"));
        var service = await hanne.Read("/service");
        Assert.True(service.Says("The Blue Door, November 2026: 20 texts were saved. In 10 of them there was a word to look at."), service.Text);
        Assert.NotNull(service.Page.QuerySelector("main a[href='/our-words']"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_false_alarm_goes_to_the_group_with_one_press_and_takes_no_text_along(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var faye = await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Faye"));
        var token = await Token(carys);
        Assert.Equal(HttpStatusCode.NoContent, (await carys.Post("/kind-words/wrong-here", ("f", token), ("rule", "addict"))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await carys.Post("/kind-words/wrong-here", ("f", token), ("rule", "addict"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await carys.Post("/kind-words/wrong-here", ("f", token), ("rule", "Wren said so"))).Status);

        var list = await faye.Read("/our-words");

        Assert.True(list.Says("Times said: 2"), list.Text);
        var rule = await faye.Read("/our-words/rules/addict");
        Assert.True((await faye.Press(rule, "Wrong here")).Says("Nothing you wrote went along."));
        Assert.True((await faye.Read("/our-words")).Says("Times said: 3"));
    }

    internal static async Task<IReadOnlyList<JsonElement>> Check(Visitor worker, string text, params (string, string)[] more)
    {
        var answer = await worker.Post("/kind-words/check", [("f", await Token(worker)), ("text", text), .. more]);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return [.. JsonDocument.Parse(answer.Html).RootElement.EnumerateArray()];
    }

    private static async Task<string> Token(Visitor worker) => (await worker.Read("/our-words/new")).Page.QuerySelector("main input[name=f]")!.GetAttribute("value")!;

    private static async Task<(Staff Worker, RecordId Woman)> Ready(ASeaward seaward)
    {
        var worker = await seaward.AWorker();
        return (worker, await seaward.AWomanWeMayAsk(worker));
    }
}
