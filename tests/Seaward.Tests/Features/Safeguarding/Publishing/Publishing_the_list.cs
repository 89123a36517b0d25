using System.Net;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Safeguarding.Triggers;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Publishing;

[Trait("row", "R8")]
public sealed class Publishing_the_list
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "T9")]
    public async Task changes_what_every_page_says_at_once_and_an_old_decision_keeps_the_list_it_was_made_by(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, other) = (await seaward.AWorker(), await seaward.AWorker(name: "Nisha"));
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        using var gwen = await AVersion.Lead(seaward);
        using var faye = await AVersion.Group(seaward);
        using var anyone = seaward.Anyone();
        var before = await AReferral.Decide(worker, wren, other);
        Assert.DoesNotContain("through the night", (await anyone.Read("/what-if/list")).Html, StringComparison.Ordinal);

        await AVersion.Published(gwen, faye, AVersion.List, AVersion.Made.But(("Form.From", "2026-11-10"), ("Form.Text", AVersion.WithNight)));

        var version = Framework.Parse(AVersion.WithNight.Trim()).Framework!.Version;
        var list = await anyone.Read("/what-if/list");
        Assert.True(list.Says("A child was left alone through the night.") && list.Says(version.Split('+')[0]) && list.Says("Women using now: 3."), list.Text);
        Assert.Equal(version, Framework.Parse(await anyone.Http.GetStringAsync("/what-if/list.yaml")).Framework!.Version);
        var hers = await anyone.Go("what-if-try", ("do", "show"), ("about", "local"), ("fact.child-left-at-night", "yes"), ("fact.child-left-alone", "yes"));
        Assert.Equal("refer", hers.Page.QuerySelector("[data-says]")!.GetAttribute("data-says"));
        var think = await worker.Press(await AReferral.Think(worker, wren), "What does the list say?", ("fact.child-left-alone.Answer", "yes"), ("fact.child-left-at-night.Answer", "yes"));
        Assert.True(think.Says("A child was left alone through the night.") && think.Says(version.Split('+')[0]), think.Text);
        Assert.True((await worker.Read(before.Path)).Says("7"));
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            var made = await db.Set<ReferralDecision>().AsNoTracking().OrderBy(d => d.StartedAt).Select(d => d.Framework).ToListAsync();
            Assert.Equal([Framework.Shipped.Version, version], made);
        });
    }

    [Fact]
    public async Task names_each_wrong_line_beside_the_text_and_signs_nothing()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var gwen = await AVersion.Lead(seaward);
        var twice = AVersion.With("3", "  - { key: using, kind: yes-no, needs: [] }", "  - { id: using-line, clause: 40, level: in-need, response: refer, when: using }");
        var line = 1 + Array.IndexOf(twice.Trim().Split('\n'), "  - { id: using-line, clause: 40, level: in-need, response: refer, when: using }");

        var checkedIt = await gwen.Press(await gwen.Read(AVersion.List), "Keep it, and check it", ("Form.Text", twice));
        Assert.True(checkedIt.Says($"Line {line}") && checkedIt.Says("“using-line” uses “using”, which is never a reason for more than an offer of help.") && checkedIt.Says("“using” is there twice."), checkedIt.Text);
        var signed = await gwen.Press(checkedIt, AVersion.Sign, AVersion.Made);
        Assert.True(signed.Says("The list cannot be published like this."), signed.Text);
        Assert.Contains("using-line", signed.Page.QuerySelector("textarea[name='Form.Text']")!.TextContent, StringComparison.Ordinal);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(ProposalState.Writing, (await db.Set<Proposal>().SingleAsync()).State));
    }

    [Fact]
    public async Task shows_what_is_new_gone_and_changed_in_plain_words_and_a_line_without_words_waits_for_them()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var gwen = await AVersion.Lead(seaward);
        var text = AVersion.WithNight.Replace("left-child-age-under: 5", "left-child-age-under: 7", StringComparison.Ordinal);

        var compared = await gwen.Press(await gwen.Read(AVersion.List), "Keep it, and check it", ("Form.Text", text));
        Assert.True(compared.Says("New lines") && compared.Says("A child was left alone through the night.") && compared.Says("Asked from now on: Through the night"), compared.Text);
        Assert.True(compared.Says("Lines changed") && compared.Says("The age of that child: under 5") && compared.Says("The age of that child: under 7"), compared.Text);
        Assert.True(compared.Says("Its meaning changed and its sentence did not."), compared.Text);

        var without = await gwen.Press(compared, "Keep it, and check it", ("Form.Text", text[..text.IndexOf("\nwords:", StringComparison.Ordinal)]));
        Assert.True(without.Says("“trigger.child-left-at-night-line.says” has no sentence yet."), without.Text);
        var gone = await gwen.Press(without, "Keep it, and check it", ("Form.Text", Some.ShippedText.ReplaceLineEndings("\n").Replace("version: 2\n", "version: 3\n", StringComparison.Ordinal)
            .Replace("  - id: talk-meeting\n    clause: 26\n    level: universal\n    response: talk\n    when: missed-meeting\n", "", StringComparison.Ordinal)));
        Assert.True(gone.Says("Lines taken away") && gone.Says("A meeting was missed."), gone.Text);
    }

    [Fact, Trait("row", "T9")]
    public async Task tries_the_same_facts_on_both_lists_and_keeps_nothing()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var gwen = await AVersion.Lead(seaward);
        Assert.True((await gwen.Read("/safeguarding/list/try")).Says("Nothing that can be read is being written."));
        await gwen.Press(await gwen.Read(AVersion.List), "Keep it, and check it", ("Form.Text", AVersion.WithNight));

        var differ = await gwen.Press(await gwen.Read("/safeguarding/list/try"), "Ask both lists", ("fact.child-left-alone.Answer", "yes"), ("fact.child-left-at-night.Answer", "yes"));
        Assert.True(differ.Says("The answer is different.") && differ.Says("A child was left alone through the night."), differ.Text);
        Assert.True((await gwen.Press(differ, "Ask both lists", ("fact.child-left-at-night.Answer", ""))).Says("The answer is the same."));
        var wrong = await gwen.Press(differ, "Ask both lists", ("fact.left-child-age.Answer", "400"));
        Assert.True(wrong.Page.QuerySelector(".field.bad input[name='fact.left-child-age.Answer']")?.GetAttribute("value") == "400", wrong.Text);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<ReferralDecision>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "N1")]
    public async Task shows_which_past_decisions_would_differ_without_a_name_and_she_sees_that_it_was_asked(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, other) = (await seaward.AWorker(), await seaward.AWorker(name: "Nisha"));
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        using var gwen = await AVersion.Lead(seaward);
        await AReferral.Decide(worker, wren, other);
        var stricter = Some.ShippedText.ReplaceLineEndings("\n").Replace("\nversion: 2\n", "\nversion: 3\n", StringComparison.Ordinal).Replace("left-alone-times-at-least: 2", "left-alone-times-at-least: 5", StringComparison.Ordinal);
        await gwen.Press(await gwen.Read(AVersion.List), "Keep it, and check it", ("Form.Text", stricter));
        var asked = await gwen.Read("/safeguarding/list/past");
        Assert.True(asked.Says("Each woman sees on her own page that you did this"), asked.Text);

        var silent = await gwen.Press(asked, "Put them to both lists");
        Assert.True(silent.Says("Say why, in a few words") && !silent.Says("They would differ"), silent.Text);
        using (var wrenFirst = await seaward.Herself(wren)) Assert.False((await wrenFirst.Go("looked")).Says("what a new list would have said"));
        var past = await gwen.Press(silent, "Put them to both lists", ("Reason", "The group asked what five times would have meant."));

        Assert.True(past.Says("Decisions put to both lists: 1. They would differ: 1.") && past.Says("To more than now: 0. To less: 1."), past.Text);
        Assert.True(past.Says("A child left without a grown-up") && past.Says("The age of that child: 7"), past.Text);
        foreach (var named in (string[])["Wren", "The school office", "Nobody was at the gate", "November"]) Assert.False(past.Says(named), named);
        using var she = await seaward.Herself(wren);
        var looked = await she.Go("looked");
        // That it was asked stands there, with who and when; of what, only once a person has told her of a letter.
        Assert.True(looked.Says("Gwen, the lead for keeping children safe") && !looked.Says("what a new list would have said"), looked.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y18")]
    public async Task lets_the_lead_alone_add_a_danger_line_at_once_and_nothing_else_and_the_group_answers_within_28_days(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var gwen = await AVersion.Lead(seaward);
        using var faye = await AVersion.Group(seaward);
        using var anyone = seaward.Anyone();
        const string Now = "Publish it now, with my name";

        Assert.True((await gwen.Press(await gwen.Read(AVersion.Danger), Now, ("Form.Text", AVersion.WithNight), ("Form.Reason", "Twice."))).Says("This changes more than one name may."));
        var mute = await gwen.Press(await gwen.Read(AVersion.Danger), Now, ("Form.Text", AVersion.WithDanger), ("Form.Reason", ""));
        Assert.True(mute.Says("Say why it cannot wait for the second name"), mute.Text);
        await gwen.Press(mute, Now, ("Form.Reason", "Two children this week."));

        var list = await anyone.Read("/what-if/list");
        Assert.True(list.Says("A child is in deep water now.") && list.Says("Two children this week.") && list.Says("The group says by 8 December 2026"), list.Text);
        var home = await faye.Read("/group");
        Assert.True(home.Says("It holds already.") && home.Says("your answer by 8 December 2026"), home.Text);
        seaward.Clock.Pass(TimeSpan.FromDays(29));
        using var later = await AVersion.Lead(seaward, "Amina");
        using var dee = await AVersion.Group(seaward, "Dee");
        Assert.True((await dee.Read("/group")).Says("your answer was due on 8 December 2026"));
        Assert.True((await later.Read(AVersion.Danger)).Says("The answer of the women’s group was due on 8 December 2026. Ask them."));

        await dee.Press(await AVersion.Opened(dee), "Send it back", ("Words", "Too wide. Every bath is deep water."));
        Assert.True((await anyone.Read("/what-if/list")).Says("Too wide. Every bath is deep water."));
        await later.Press(await later.Read(AVersion.Danger), "Answer them", ("Reply", "You are right. It goes."));
        Assert.True((await anyone.Read("/what-if/list")).Says("You are right. It goes."));
        var without = Some.ShippedText.ReplaceLineEndings("\n").Replace("\nversion: 2\n", "\nversion: 4\n", StringComparison.Ordinal);
        await AVersion.Published(later, dee, AVersion.List, AVersion.Made.But(("Form.From", "2026-12-09"), ("Form.Text", without)));
        Assert.False((await anyone.Read("/what-if/list")).Says("A child is in deep water now."));
    }

    [Fact]
    public async Task never_takes_a_danger_line_away_that_the_group_let_stand()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var gwen = await AVersion.Lead(seaward);
        using var faye = await AVersion.Group(seaward);
        await gwen.Press(await gwen.Read(AVersion.Danger), "Publish it now, with my name", ("Form.Text", AVersion.WithDanger), ("Form.Reason", "Twice."));
        await faye.Press(await AVersion.Opened(faye), "Sign it");

        var without = Some.ShippedText.ReplaceLineEndings("\n").Replace("\nversion: 2\n", "\nversion: 4\n", StringComparison.Ordinal);
        var refused = await AVersion.PassOn(gwen, AVersion.List, AVersion.Made.But(("Form.Text", without)));

        Assert.True(refused.Says("“child-in-water” is a danger line of the list before this one."), refused.Text);
        Assert.Equal(HttpStatusCode.OK, refused.Status);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y18")]
    public async Task a_danger_line_goes_into_the_list_in_force_and_the_one_to_come_which_still_begins_on_its_day(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var gwen = await AVersion.Lead(seaward);
        using var faye = await AVersion.Group(seaward);
        using var anyone = seaward.Anyone();
        await AVersion.Published(gwen, faye, AVersion.List, AVersion.Made.But(("Form.From", "2026-11-20"), ("Form.Text", AVersion.WithNight)));
        var page = await gwen.Read(AVersion.Danger);
        Assert.True(page.Says("That one still begins on 20 November 2026.") && !page.Html.Contains("child-left-at-night", StringComparison.Ordinal), page.Text);
        var clash = AVersion.WithDanger.Replace("version: 3\n", "version: 5\n", StringComparison.Ordinal).Replace("clause: 60", "clause: 61", StringComparison.Ordinal);
        Assert.True((await gwen.Press(page, "Publish it now, with my name", ("Form.Text", clash), ("Form.Reason", "Two children this week."))).Says("This line does not fit into the list that begins on"));

        await gwen.Press(await gwen.Read(AVersion.Danger), "Publish it now, with my name", ("Form.Text", AVersion.WithDanger.Replace("version: 3\n", "version: 4\n", StringComparison.Ordinal)), ("Form.Reason", "Two children this week."));

        var today = await anyone.Read("/what-if/list");
        Assert.True(today.Says("A child is in deep water now.") && !today.Says("A child was left alone through the night."), today.Text);
        seaward.Clock.Pass(TimeSpan.FromDays(11));
        using var amina = await AVersion.Lead(seaward, "Amina");
        var then = (await amina.Read(AVersion.Danger)).Page.QuerySelector("textarea[name='Form.Text']")!.TextContent;
        Assert.True(then.Contains("id: child-in-water", StringComparison.Ordinal) && then.Contains("id: child-left-at-night-line", StringComparison.Ordinal), then);
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            var (first, last) = (await db.Set<FrameworkVersion>().OrderBy(v => v.Number).FirstAsync(), await db.Set<FrameworkVersion>().OrderByDescending(v => v.Number).FirstAsync());
            Assert.Equal((first.Proposal, first.EffectiveOn), (last.Proposal, last.EffectiveOn));
        });
    }
}
