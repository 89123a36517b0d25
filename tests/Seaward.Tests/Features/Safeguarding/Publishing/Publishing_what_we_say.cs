using System.Net;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Publishing;

[Trait("row", "Y17"), Trait("row", "Y18"), Trait("row", "Y19")]
public sealed class Publishing_what_we_say
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task takes_the_lead_and_the_womens_group_and_everyone_reads_who_made_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var gwen = await AVersion.Lead(seaward);
        using var faye = await AVersion.Group(seaward);
        using var anyone = seaward.Anyone();
        Assert.True((await anyone.Read("/before-we-ask")).Says("No women have made this yet"));

        var passed = await AVersion.PassOn(gwen, AVersion.Page, AVersion.Whole);
        Assert.True(passed.Says("It is with the women’s group"), passed.Text);
        Assert.False((await anyone.Read("/before-we-ask")).Says("You read it first"));

        var home = await faye.Read("/group");
        Assert.True(home.Says("Gwen signed it on 10 November 2026 and passed it to you."), home.Text);
        var word = await AVersion.Opened(faye);
        Assert.True(word.Says("Always, and at your own table if you like.") && word.Says("They wanted to know who reads the letter."), word.Text);
        await faye.Press(word, "Sign it");

        Assert.False((await anyone.Read("/before-we-ask")).Says("You read it first"));
        seaward.Clock.Pass(TimeSpan.FromDays(10));
        using var later = seaward.Anyone();
        later.Carry(new Cookie("any", "made", "/", "127.0.0.1"));
        var shown = await later.Read("/before-we-ask");
        Assert.True(shown.Says("You read it first") && shown.Says("Version 2, from 20 November 2026."), shown.Text);
        Assert.True(shown.Says("Women using now: 3. Jo, Bee") && shown.Says("Women in treatment: 2.") && shown.Says("Women who used in the past: one. Marsha"), shown.Text);
        Assert.True(shown.Says("Signed by our safeguarding lead on 10 November 2026.") && shown.Says("Signed for the women’s group on 10 November 2026."), shown.Text);
        Assert.False(shown.Says("Faye"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task keeps_the_words_that_stood_there_when_an_emptied_box_is_signed(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var gwen = await AVersion.Lead(seaward);
        var before = (await gwen.Read(AVersion.Page)).Page.QuerySelector("textarea[name='Form.Text']")!.TextContent.Trim();

        var refused = await AVersion.PassOn(gwen, AVersion.Page, AVersion.Whole.But(("Form.Text", "")));
        Assert.NotNull(refused.Page.QuerySelector(".problems"));
        var back = await gwen.Read(AVersion.Page);

        Assert.Equal(before, back.Page.QuerySelector("textarea[name='Form.Text']")!.TextContent.Trim());
        Assert.Contains("Nothing goes without you.", back.Page.QuerySelector("textarea[name='Form.Terms']")!.TextContent, StringComparison.Ordinal);
        Assert.False((await gwen.Read(AVersion.Page)).Says("It is with the women’s group"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5e")]
    public async Task closes_the_gate_until_it_is_explained_again_unless_both_signed_that_only_the_wording_is_new(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var gwen = await AVersion.Lead(seaward);
        using var faye = await AVersion.Group(seaward);
        var wren = await Joined.StartedAt(carys);
        await Joined.SheSays(carys, wren, "Yes");
        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);

        await AVersion.PassOn(gwen, AVersion.Page, AVersion.Whole.But(("Form.From", "2026-11-10"), ("Form.WordingOnly", "true")));
        var word = await AVersion.Opened(faye);
        Assert.True(word.Says("They say that only the wording is new."), word.Text);
        await faye.Press(word, "Sign it");
        Assert.Equal(HttpStatusCode.OK, (await carys.Read($"/people/{wren}/talk/this-week")).Status);

        await AVersion.PassOn(gwen, AVersion.Page, AVersion.Whole.But(("Form.Text", "# You read it first\nAlso at night."), ("Form.From", "2026-11-10")));
        Assert.Equal(HttpStatusCode.OK, (await carys.Read($"/people/{wren}/talk/this-week")).Status);
        await faye.Press(await AVersion.Opened(faye), "Sign it");
        Assert.True((await carys.Read($"/people/{wren}/talk/this-week")).Says("has changed since it was explained to her"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task goes_back_with_reasons_that_are_answered_before_anyone_signs_again_and_both_stay_for_everyone(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var gwen = await AVersion.Lead(seaward);
        using var faye = await AVersion.Group(seaward);
        using var anyone = seaward.Anyone();
        await AVersion.PassOn(gwen, AVersion.Page, AVersion.Whole.But(("Form.From", "2026-11-10")));

        var word = await AVersion.Opened(faye);
        Assert.True((await faye.Press(word, "Send it back")).Says("Say why it goes back"));
        var home = await faye.Press(word, "Send it back", ("Words", "Back to the drawing board. Nobody says “table”."));
        Assert.True(home.Says("Nothing waits for you now.") && home.Says("Nobody says “table”."), home.Text);

        var next = await gwen.Read(AVersion.Page);
        Assert.True(next.Says("The women’s group sent it back on 10 November 2026") && next.Says("Nobody says “table”."), next.Text);
        Assert.True((await gwen.Press(next, AVersion.Sign)).Says("Answer the women’s group before you sign again"));
        await gwen.Press(await gwen.Read(AVersion.Page), AVersion.Sign, ("Form.Text", "# You read it first\nAlways, at home."), ("Form.Reply", "True. It says home now."));
        await faye.Press(await AVersion.Opened(faye), "Sign it");

        var shown = await anyone.Read("/before-we-ask");
        Assert.True(shown.Says("The women’s group said no on 10 November 2026") && shown.Says("Nobody says “table”.") && shown.Says("True. It says home now."), shown.Text);
    }

    [Fact]
    public async Task says_everything_that_is_missing_at_once_and_loses_nothing_that_was_typed()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var gwen = await AVersion.Lead(seaward);
        var page = await gwen.Read(AVersion.Page);
        Assert.True(page.Page.QuerySelector("textarea[name='Form.Text']")!.TextContent.Contains("You hear it before anyone else does", StringComparison.Ordinal));

        var bare = await gwen.Press(page, AVersion.Sign, ("Form.Text", "You read it first"), ("Form.Terms", "# All\nOf it."));
        foreach (var said in (string[])["Nobody would see line 1 like this", "Say how many women made it with you", "Say what the women changed", "Say from which day it holds"]) Assert.True(bare.Says(said), said + bare.Text);
        var past = await gwen.Press(bare, AVersion.Sign, AVersion.Whole.But(("Form.From", "2026-11-09")));
        Assert.True(past.Says("That day is over."), past.Text);
        var never = await gwen.Press(past, AVersion.Sign, ("Form.From", "2026-02-31"), ("Form.Changed", "The word table."));
        Assert.True(never.Page.QuerySelector(".field.bad [name='Form.From']") is not null, never.Text);
        Assert.Contains("The word table.", never.Html);
        Assert.Contains("2026-02-31", never.Html);
        Assert.True((await gwen.Press(never, AVersion.Sign, ("Form.From", "2029-01-01"))).Says("That is more than a year away."));
        Assert.True((await gwen.Press(past, AVersion.Sign, ("Form.From", "2026-11-11"), ("Form.InThePastNames", "Marsha, Dee"), ("Turn", "3"))).Html.Contains("Marsha, Dee", StringComparison.Ordinal));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(ProposalState.Writing, (await db.Set<Proposal>().SingleAsync()).State));
    }

    [Fact]
    public async Task none_using_now_is_a_gap_that_everyone_sees_and_stops_nothing()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var gwen = await AVersion.Lead(seaward);
        using var faye = await AVersion.Group(seaward);
        using var anyone = seaward.Anyone();

        await AVersion.Published(gwen, faye, AVersion.Page, AVersion.Whole.But(("Form.UsingNow", "0"), ("Form.UsingNowNames", ""), ("Form.From", "2026-11-10")));

        Assert.True((await anyone.Read("/before-we-ask")).Says("No woman using now was asked. That is missing."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task two_leads_who_write_at_once_lose_neither_text(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var gwen = await AVersion.Lead(seaward);
        using var amina = await AVersion.Lead(seaward, "Amina");
        var (first, second) = (await gwen.Read(AVersion.Page), await amina.Read(AVersion.Page));
        await gwen.Press(first, "Keep it", ("Form.Text", "# Hers\nGwen wrote this."));

        var held = await amina.Press(second, "Keep it", ("Form.Text", "# Mine\nAmina wrote this."));

        Assert.True(held.Says("Someone else kept other words a moment ago") && held.Says("Gwen wrote this."), held.Text);
        Assert.Contains("Amina wrote this.", held.Page.QuerySelector("textarea[name='Form.Text']")!.TextContent, StringComparison.Ordinal);
        var kept = await amina.Press(held, "Keep it", ("Form.Text", "# Ours\nBoth."));
        Assert.Contains("Both.", kept.Page.QuerySelector("textarea[name='Form.Text']")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_done_once_and_never_by_one_person(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var gwen = await AVersion.Lead(seaward);
        using var faye = await AVersion.Group(seaward);
        using var dee = await AVersion.Group(seaward, "Dee");
        var editor = await gwen.Read(AVersion.Page);
        await AVersion.PassOn(gwen, AVersion.Page, AVersion.Whole);
        Assert.True((await gwen.Press(editor, "Keep it", ("Form.Text", "# Late\nToo late."))).Says("Too late."));
        Assert.Equal(HttpStatusCode.Forbidden, (await gwen.Read("/group")).Status);

        var (hers, also) = (await AVersion.Opened(faye), await AVersion.Opened(dee));
        await faye.Press(hers, "Sign it");
        Assert.True((await dee.Press(also, "Sign it", ("Words", "Yes."))).Says("This no longer waits for the women’s group."));
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            Assert.Equal(2, await db.Set<PolicyVersion>().CountAsync());
            var lead = (await db.Set<Proposal>().SingleAsync()).LeadBy!.Value.Value;
            await Assert.ThrowsAnyAsync<Exception>(() => db.Set<Proposal>().ExecuteUpdateAsync(p => p.SetProperty(x => x.GroupBy, new StaffId(lead))));
        });
    }

    [Fact]
    public async Task what_is_taken_back_while_the_group_reads_is_not_signed_unread()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var gwen = await AVersion.Lead(seaward);
        using var faye = await AVersion.Group(seaward);
        await AVersion.PassOn(gwen, AVersion.Page, AVersion.Whole);
        var word = await AVersion.Opened(faye);

        await gwen.Press(await gwen.Read(AVersion.Page), "Take my name off, to change it");
        Assert.True((await faye.Press(word, "Sign it")).Status is HttpStatusCode.NotFound);
        await gwen.Press(await gwen.Read(AVersion.Page), AVersion.Sign, ("Form.Text", "# Other\nOther words."));

        var again = await faye.Press(word, "Sign it", ("Words", "We like it."));
        Assert.True(again.Says("It changed while you were reading.") && again.Says("Other words."), again.Text);
        Assert.Contains("We like it.", again.Html);
    }
}
