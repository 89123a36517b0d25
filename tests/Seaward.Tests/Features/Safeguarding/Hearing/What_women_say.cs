using Seaward.Features.Safeguarding.Hearing;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Hearing;

public sealed class What_women_say
{
    private static readonly (string, string)[] TwoNow = [("Form.UsingNow", "2"), ("Form.InTreatment", "1"), ("Form.InThePast", "")];

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y34")]
    public async Task about_a_name_is_that_they_agree_or_want_another_word_and_everyone_reads_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var delyth = await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Delyth"));
        using var anyone = seaward.Anyone();
        var names = await delyth.Read("/group/names");
        Assert.True(names.Says("Key worker") && names.Says("Before we ask you anything") && names.Says("The Blue Door") && names.Says("Agreed: 0"), names.Text);
        Assert.True((await anyone.Read("/with-women")).Says("No name has been agreed yet."));

        await delyth.Press(await delyth.Read("/group/say?of=Name&which=workforce.role.KeyWorker"), "We agree to this name", TwoNow);
        var why = await delyth.Press(await delyth.Read("/group/say?of=Name&which=conference.kind.Review"), "Another word, please", [.. TwoNow, ("Form.Instead", "How has it been")]);
        Assert.True(why.Says("Write why, so that we can answer.") && why.Html.Contains("How has it been", StringComparison.Ordinal), why.Text);
        await delyth.Press(why, "Another word, please", ("Form.Words", "It sounds like a test."));

        var after = await delyth.Read("/group/names");
        Assert.True(after.Says("Agreed: 1") && after.Says("Another word asked for: 1") && after.Says("How has it been"), after.Text);
        var open = await anyone.Read("/with-women");
        Assert.True(open.Says("Using now: 2. In treatment: 1. In the past: 0.") && open.Says("It sounds like a test.") && open.Says("We answer by 8 December 2026"), open.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y34")]
    public async Task holds_for_the_word_they_saw_and_a_place_that_is_renamed_is_to_be_looked_at_again(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var delyth = await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Delyth"));
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        await carys.Press(await carys.Read("/sessions"), "Keep these times here from now on");
        var time = (await delyth.Read("/group/names")).Page.QuerySelectorAll("a[href*='which=time']").First();
        var href = time.GetAttribute("href")!;
        await delyth.Press(await delyth.Read(href), "We agree to this name", TwoNow);
        Assert.True((await delyth.Read("/group/names")).Says("Agreed: 1"));

        var id = Uri.UnescapeDataString(href.Split("time%3A")[^1]);
        await carys.Press(await carys.Read($"/sessions/{id}"), "Keep it", ("Place", "the yellow house by the bridge"));
        var again = await delyth.Read("/group/names");
        Assert.True(again.Says("the yellow house by the bridge") && again.Says("Reads otherwise since you looked.") && again.Says("Agreed: 0"), again.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y18")]
    [Trait("row", "Y19")]
    public async Task sends_back_a_page_a_word_or_a_figure_and_is_answered_in_public_with_a_date(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var delyth = await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Delyth"));
        using var heledd = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Heledd"));
        using var gwen = await seaward.SignedIn(await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var anyone = seaward.Anyone();
        foreach (var (of, which) in new[] { ("Page", "looked.title"), ("Word", "term.trigger.name"), ("Figure", "indicator.sg-08.name"), ("Policy", "group.what.List") })
        {
            var nobody = await delyth.Press(await delyth.Read($"/group/say?of={of}"), "Send it back", ("Form.Which", which), ("Form.Words", $"Not like this: {of}."));
            Assert.True(nobody.Says("Say how many women were in this."), nobody.Text);
            await delyth.Press(nobody, "Send it back", ("Form.UsingNow", ""), ("Form.InThePast", "3"));
        }

        Assert.True((await heledd.Read("/service")).Says("sent 4 things back that wait for an answer"));
        var both = await gwen.Read("/group-said");
        var waiting = await heledd.Read("/group-said");
        Assert.True(waiting.Says("Not like this: Figure.") && waiting.Says("No woman using now was asked. That is missing."), waiting.Text);
        var empty = await heledd.Press(waiting, "Answer, for everyone to read");
        Assert.True(empty.Says("Write what we answer."), empty.Text);
        var box = empty.Page.QuerySelector("textarea[name^='Replies']")!.GetAttribute("name")!;
        await heledd.Press(empty, "Answer, for everyone to read", (box, "We change it in March."));
        var second = await gwen.Press(both, "Answer, for everyone to read", (box, "We do not."));
        Assert.True(second.Says("This has been answered. Nothing was changed."), second.Text);
        var open = await anyone.Read("/with-women");
        Assert.True(open.Says("Not like this: Word.") && open.Says("We change it in March.") && !open.Says("We do not.") && open.Says("What we answered: 10 November 2026"), open.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y19")]
    public async Task about_the_figures_of_a_month_says_who_was_asked_and_nobody_written_down_is_a_gap(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var heledd = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Heledd"));
        using var anyone = seaward.Anyone();
        await heledd.Press(await heledd.Read("/service/publish/2026-10"), "Publish October 2026 for everyone");
        Assert.True((await anyone.Read("/releases/2026-10")).Says("Nobody wrote down which women were asked."));

        var page = await heledd.Read("/group-said");
        var wrong = await heledd.Press(page, "Keep who was asked", ("Asked.Month", "2026-10"), ("Asked.UsingNow", "many"), ("Asked.Changed", "The third figure’s name."));
        Assert.True(wrong.Says("Write a number from 0 to 500.") && wrong.Html.Contains("The third figure’s name.", StringComparison.Ordinal), wrong.Text);
        await heledd.Press(wrong, "Keep who was asked", ("Asked.UsingNow", "0"), ("Asked.InTreatment", "4"));
        var open = await anyone.Read("/releases/2026-10");
        Assert.True(open.Says("Using now: 0. In treatment: 4. In the past: 0.") && open.Says("No woman using now was asked. That is missing.") && open.Says("The third figure’s name."), open.Text);
        var twice = await heledd.Press(page, "Keep who was asked", ("Asked.Month", "2026-10"), ("Asked.Changed", "Nothing."));
        Assert.True(twice.Says("written down already"), twice.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y18")]
    public async Task twice_by_mistake_stands_once(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var delyth = await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Delyth"));
        var page = await delyth.Read("/group/say?of=Page");
        (string, string)[] said = [("Form.Which", "ask.title"), ("Form.Words", "Too many words."), ("Form.UsingNow", "1")];
        await delyth.Press(page, "Send it back", said);
        await delyth.Press(page, "Send it back", said);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Single(db.Set<GroupSaid>()));
    }

    [Theory, Trait("row", "Y34")]
    [InlineData(null, false, "NotLooked")]
    [InlineData("Review", true, "Agreed")]
    [InlineData("Review", false, "AnotherWord")]
    [InlineData("Check", true, "ReadsOtherwise")]
    public void a_name_stands_as_they_left_it_while_it_reads_the_same(string? shown, bool agreed, string stands) =>
        Assert.Equal(stands, HearingRules.Stands("Review", shown, agreed).ToString());
}
