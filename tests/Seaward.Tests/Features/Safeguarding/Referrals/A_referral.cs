using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.Safeguarding;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.History;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Referrals;

public sealed class A_referral
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "R8"), Trait("row", "Y11")]
    public async Task goes_only_after_she_was_told_and_with_her_reply(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);

        var notice = await AReferral.Decide(carys, wren, lead);
        Assert.True(notice.Says("Tell her first"), notice.Text);
        Assert.True(notice.Says("A child under ten had nobody there"), notice.Text);
        var at = notice.Path.Replace("/notice", "", StringComparison.Ordinal);

        var early = await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "HandedOver"), ("Where", "The duty desk"));
        Assert.True(early.Says("She has not been told yet. Tell her first."), early.Text);

        var together = await carys.Press(notice, "She has been told", [.. AReferral.OurWords, ("How", "InPerson")]);
        Assert.True(together.Says("On Monday her son waited at school until 4.05."), together.Text);
        Assert.True(together.Says("Carys, Seaward. To ring back: 0808 157 0111") && together.Says("Wren Hale, born 4 March 1994"), together.Text);
        Assert.Equal("Home", together.Page.Title);

        var sideless = await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "HandedOver"), ("Where", "The duty desk"));
        Assert.True(sideless.Says("Her side is missing."), sideless.Text);

        var kept = await carys.Press(together, "Keep my words", ("Words", "I told you because I wanted help with Fridays."));
        var send = await carys.Press(kept, "Send both");
        Assert.True(send.Says("I told you because I wanted help with Fridays."), send.Text);

        var gone = await carys.Press(send, "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(gone.Says("It has gone"), gone.Text);

        var paper = await carys.Read($"{at}/paper");
        Assert.True(paper.Says("On Monday her son waited at school") && paper.Says("I told you because I wanted help with Fridays."), paper.Text);
        Assert.True(paper.Says($"{seaward.Address}what-if/key.pem"), paper.Text);
        var json = await carys.Http.GetStringAsync($"{at}/paper.json");
        var signature = await carys.Http.GetStringAsync($"{at}/paper.sig");
        await Checks(seaward, json, signature);
        Assert.Contains("wanted help with Fridays", json, StringComparison.Ordinal);
        Assert.True(paper.Says("Carys, Seaward. To ring back: 0808 157 0111") && paper.Says("Her son Finn, 7"), paper.Text);
        Assert.Contains("0808 157 0111", json, StringComparison.Ordinal);
        Assert.Contains("Wren Hale, born 4 March 1994", json, StringComparison.Ordinal);
        Assert.False((await carys.Read($"/people/{wren}")).Says("Wren Hale"));

        var arrived = await carys.Press(gone, "They say it has arrived");
        var answered = await carys.Press(arrived, "Keep it, and tell her first", ("CameOfIt", "Friday care is offered."));
        Assert.False((await carys.Read($"/people/{wren}")).Says("Friday care is offered."));
        var told = await carys.Press(answered, "She has been told", ("ToldOn", "2026-11-10"));
        Assert.True(told.Says("She was told on Tuesday 10 November, by Carys"), told.Text);

        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            var month = db.ReferralsSentIn(2026, 11, seaward.Services.GetRequiredService<ServiceClock>());
            Assert.Equal(1, await month.WithNoticeBeforeSending().CountAsync());
            Assert.Equal(1, await month.WithHerReply().CountAsync());
            var acts = await db.Set<HistoryEntry>().Where(e => e.Record == wren).OrderBy(e => e.Id).Select(e => e.Act).ToListAsync();
            Assert.Equal(["act.referral.notice", "act.referral.reply-typed", "act.referral.answer.SendBoth", "act.referral.sent"], acts.Where(a => a.Contains("notice") || a.Contains("reply") || a.Contains("SendBoth") || a.EndsWith(".sent")));
        });
    }

    /// <summary>As whoever receives it would: with the key that anyone can read, and nothing of ours.</summary>
    private static async Task Checks(ASeaward seaward, string json, string signature)
    {
        using var anyone = seaward.Anyone();
        using var key = System.Security.Cryptography.ECDsa.Create();
        key.ImportFromPem(await anyone.Http.GetStringAsync("/what-if/key.pem"));
        var signed = System.Buffers.Text.Base64Url.DecodeFromChars(signature);
        Assert.True(key.VerifyData(Encoding.UTF8.GetBytes(json), signed, System.Security.Cryptography.HashAlgorithmName.SHA256));
        Assert.False(key.VerifyData(Encoding.UTF8.GetBytes(json.Replace("Fridays", "Sundays", StringComparison.Ordinal)), signed, System.Security.Cryptography.HashAlgorithmName.SHA256));
    }

    [Fact]
    public async Task is_not_told_before_it_says_whom_it_is_about_and_each_gap_is_named()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var notice = await AReferral.Decide(carys, await seaward.AWoman(worker), lead);

        var nobody = await carys.Press(notice, "She has been told", [.. AReferral.OurWords.Where(w => w.Item1 != "About"), ("How", "InPerson")]);
        var untried = await carys.Press(notice, "Write down this try", ("On", "2026-11-10"));

        Assert.True(nobody.Says("Write whom it is about"), nobody.Text);
        Assert.Contains("On Monday her son waited", nobody.Html, StringComparison.Ordinal);
        Assert.True(untried.Says("Pick how you tried to reach her"), untried.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task carries_words_that_staff_cannot_change_once_she_has_said_they_are_right(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var (at, together) = await AReferral.Told(carys, await seaward.AWoman(worker), lead);
        var kept = await carys.Press(together, "Keep my words", ("Words", "These are mine."));
        var open = await carys.Read($"{at}/together?change=true");
        await carys.Press(kept, "Send both");

        var tried = await carys.Press(open, "Keep my words", ("Words", "These are not hers."));

        Assert.True(tried.Says("Her words are closed. Nobody changes them now."), tried.Text);
        var now = await carys.Read($"{at}/together");
        Assert.True(now.Says("These are mine.") && !now.Says("These are not hers."), now.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R8")]
    public async Task keeps_her_words_on_a_page_that_was_open_before_she_was_told(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var notice = await AReferral.Decide(carys, await seaward.AWoman(worker), lead);
        var early = await carys.Read(notice.Path.Replace("/notice", "/together", StringComparison.Ordinal));
        Assert.True(early.Says("Our side is not written yet.") && early.Page.QuerySelectorAll("button[name=answer]").Length == 0, early.Text);
        await carys.Press(notice, "She has been told", [.. AReferral.OurWords, ("How", "InPerson")]);

        var kept = await carys.Press(early, "Keep my words", ("Words", "Ring before three."));
        Assert.True(kept.Says("Ring before three.") && !kept.Says("Someone else was quicker"), kept.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task never_goes_where_she_said_that_nothing_may_go(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        await carys.Press(await carys.Read($"/people/{wren}/reach"), "Keep this", ("Reach.Ways", "Ring"), ("Reach.Never", "14 Tern Street\nDan Hale"));
        Assert.True((await carys.Read($"/people/{wren}")).Says("Nothing may go to: 14 Tern Street; Dan Hale."));
        var (at, together) = await AReferral.Told(carys, wren, lead);
        var send = await carys.Press(together, "I don’t want to reply");

        var nowhere = await carys.Press(send, "It leaves now", ("How", "Post"));
        Assert.True(nowhere.Says("Write where it goes, and what will show that it arrived"), nowhere.Text);
        var refused = await carys.Press(send, "It leaves now", ("How", "Post"), ("Where", "A copy to 14, Tern Street"));
        Assert.True(refused.Says("She said that nothing may ever go to “14 Tern Street”.") && refused.Html.Contains("A copy to 14, Tern Street", StringComparison.Ordinal), refused.Text);
        Assert.False((await carys.Read($"{at}/paper")).Says("It has gone"));

        var gone = await carys.Press(refused, "It leaves now", ("How", "Post"), ("Where", "The duty desk, receipt 31"));
        Assert.True(gone.Says("Where, and what shows it: The duty desk, receipt 31"), gone.Text);
    }

    [Fact, Trait("row", "R8")]
    public async Task is_read_together_in_her_language_and_what_was_typed_stays()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: true, Production: false));
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var (_, together) = await AReferral.Told(carys, await seaward.AWoman(worker), lead);

        var polish = await carys.Press(together, "Polski", ("Words", "Chcę, żeby zadzwonili przed trzecią."));
        Assert.Equal("pl", polish.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Chcę, żeby zadzwonili przed trzecią.", polish.Page.QuerySelector("textarea")!.TextContent.Trim());

        var kept = await carys.Press(polish, "Zachowaj moje słowa");
        Assert.True(kept.Says("Pani słowa. Tylko Pani może je zmienić") && kept.Says("Chcę, żeby zadzwonili przed trzecią."), kept.Text);
        Assert.Equal("rtl", (await carys.Press(kept, "العربية")).Page.DocumentElement.GetAttribute("dir"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R8")]
    public async Task goes_with_her_silence_as_well_as_with_her_words_and_a_later_reply_is_sent_on(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var (at, together) = await AReferral.Told(carys, await seaward.AWoman(worker), lead);

        var past = await carys.Press(together, "Not now", ("Until", "2026-12-24"));
        Assert.True(past.Says("It goes by Friday 13 November at the latest."), past.Text);
        var brings = await carys.Press(together, "Bring someone", ("Until", "2026-11-12"));
        Assert.True(brings.Says("You have until Thursday 12 November."), brings.Text);
        var send = await carys.Press(brings, "I don’t want to reply");
        var gone = await carys.Press(send, "It leaves now", ("How", "SecureMail"), ("Where", "The duty desk"));
        Assert.True(gone.Says("She was told, and chose not to reply."), gone.Text);

        var late = await carys.Press(gone, "Keep her words, to send on", ("Late", "I have thought about it."));
        Assert.True((await carys.Read("/by-hand")).Says("She said more: send her words on"));
        var on = await carys.Read(late.Page.QuerySelector("main a[href*='/send-on']")!.GetAttribute("href")!);
        var sentOn = await carys.Press(on, "Her words have been sent on", ("How", "SecureMail"), ("Where", "The duty desk"));
        Assert.True(sentOn.Says("Sent on, Tuesday 10 November"), sentOn.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_sent_once_when_the_button_is_pressed_twice(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        var (_, together) = await AReferral.Told(carys, wren, lead);
        var send = await carys.Press(together, "I don’t want to reply");

        var both = await Task.WhenAll(carys.Press(send, "It leaves now", ("How", "Post"), ("Where", "The duty desk")), carys.Press(send, "It leaves now", ("How", "Post"), ("Where", "The duty desk")));

        Assert.All(both, sheet => Assert.True(sheet.Says("It has gone"), sheet.Text));
        await seaward.Do(Actor.Seaward, async (db, _) =>
            Assert.Equal(1, await db.Set<HistoryEntry>().CountAsync(e => e.Record == wren && e.Act == "act.referral.sent")));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task that_would_endanger_if_told_waits_for_the_lead_and_has_a_day_to_tell_her(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var gwen = await seaward.SignedIn(lead);
        var notice = await AReferral.Decide(carys, wren, lead);
        var at = notice.Path.Replace("/notice", "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await gwen.Read($"{at}/hold-back")).Status);
        notice = await carys.Press(notice, "Keep the words", AReferral.OurWords);

        var asked = await carys.Press(notice, "Ask the lead", ("Reason", "AdultHurtForIt"), ("EndangerWords", "He said he would hit her if anyone came."), ("TellBy", "2026-11-20"), ("Lead", lead.Id.ToString()));
        var unagreed = await carys.Press(asked, "It leaves now", ("How", "SecureMail"), ("Where", "The duty desk"));
        Assert.True(unagreed.Says("She has not been told yet. Tell her first."), unagreed.Text);

        Assert.True((await gwen.Read("/by-hand")).Says("A worker asks you to agree"));
        var agreed = await gwen.Press(await gwen.Read($"{at}/hold-back"), "I agree");
        Assert.True(agreed.Says("The lead has agreed."), agreed.Text);
        Assert.True((await carys.Read("/by-hand")).Says("The lead has agreed: a referral can go"));
        var gone = await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "SecureMail"), ("Where", "The duty desk"));

        Assert.True(gone.Says("She is told as soon as it is safe, and by Friday 20 November."), gone.Text);
        Assert.True((await carys.Read("/by-hand")).Says("She has not been told yet"));
        Assert.False((await carys.Read("/by-hand")).Says("The lead has agreed: a referral can go"));
        Assert.True((await carys.Press(gone, "She has been told")).Says("She was told on Tuesday 10 November"));
        var known = await gwen.Read($"{at}/hold-back");
        Assert.True(known.Status is HttpStatusCode.OK && known.Says("You said yes: it may go before she is told") && known.Says("It went on Tuesday 10 November."), known.Text);
        Assert.False(known.Says("Wren") || known.Says("He said he would hit her"), known.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task is_told_first_when_the_lead_says_no_to_holding_it_back(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead, other) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"), await seaward.AWorker(Role.SafeguardingLead, "Ines", "Elsewhere"));
        using var carys = await seaward.SignedIn(worker);
        using var gwen = await seaward.SignedIn(lead);
        var notice = await AReferral.Decide(carys, await seaward.AWoman(worker), lead);
        var at = notice.Path.Replace("/notice", "", StringComparison.Ordinal);
        notice = await carys.Press(notice, "Keep the words", AReferral.OurWords);
        (string, string)[] ask = [("Reason", "AdultHurtForIt"), ("EndangerWords", "He shouted once, years ago."), ("TellBy", "2026-11-20"), ("Lead", lead.Id.ToString())];
        await carys.Press(notice, "Ask the lead", ask);

        var why = await gwen.Press(await gwen.Read($"{at}/hold-back"), "No. She is told first");
        Assert.True(why.Says("Write why she can be told first"), why.Text);
        var said = await gwen.Press(why, "No. She is told first", ("Because", "He left in March and lives in Hull."));
        Assert.True(said.Says("You said no: she is told first") && !said.Says("Hull"), said.Text);
        Assert.False((await gwen.Read("/today")).Says("would telling her first put someone in danger"));

        Assert.True((await carys.Read("/today")).Says("The lead said no to holding a letter back. Tell her first."));
        Assert.True((await carys.Read("/by-hand")).Says("The lead said no to holding it back: tell her first"));
        var no = await carys.Read($"{at}/notice");
        Assert.True(no.Says("Gwen said no to holding it back, Tuesday 10 November") && no.Says("He left in March and lives in Hull."), no.Text);
        Assert.True((await carys.Press(no, "Ask the lead", [.. ask[..3], ("Lead", other.Id.ToString())])).Says("A lead has said no to this. Tell her first."));
        Assert.True((await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"))).Says("Tell her first."));
        await carys.Press(await carys.Read($"{at}/notice"), "She has been told", ("How", "InPerson"));
        Assert.False((await carys.Read("/today")).Says("The lead said no"));
        Assert.True((await gwen.Read($"{at}/hold-back")).Says("She has been told."));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(1, await db.Set<HistoryEntry>().CountAsync(e => e.Act == "act.referral.lead-said-no")));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task says_beforehand_that_changed_words_have_to_be_told_and_an_old_page_overwrites_nothing(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var (at, _) = await AReferral.Told(carys, await seaward.AWoman(worker), lead);
        var (one, old) = (await carys.Read($"{at}/notice"), await carys.Read($"{at}/notice"));
        Assert.True(one.Says("She was told these words on Tuesday 10 November. If you change them, she has to be told again"), one.Text);

        var kept = await carys.Press(one, "Keep the words", ("Text", "On Monday her son waited at school until 5."));
        Assert.True(kept.Says("She was told other words on Tuesday 10 November. Tell her these.") && !kept.Says("Nobody has been told yet"), kept.Text);
        var stale = await carys.Press(old, "She has been told", ("Text", "Old words."), ("How", "InPerson"));
        Assert.True(stale.Says("Someone else wrote here while you were writing.") && stale.Html.Contains("Old words.", StringComparison.Ordinal) && stale.Says("until 5."), stale.Text);

        var send = await carys.Read($"{at}/send");
        Assert.True(send.Says("Told other words on Tuesday 10 November, not these") && send.Says("until 5.") && !send.Says("Old words."), send.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R8")]
    public async Task turned_towards_her_says_how_it_really_went(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var notice = await carys.Press(await AReferral.Decide(carys, await seaward.AWoman(worker), lead), "Keep the words", AReferral.OurWords);
        var at = notice.Path.Split('?')[0].Replace("/notice", "", StringComparison.Ordinal);
        await carys.Press(await carys.Read($"{at}/send"), "Send it for this danger", ("How", "HandedOver"), ("Danger", "child-being-attacked-now"));

        var danger = await carys.Read($"{at}/together");
        Assert.True(danger.Says("Someone was in danger, and it could not wait for your side. Your side can follow.") && !danger.Says("with both sides in it") && !danger.Says("Only you can change them"), danger.Text);

        var (silent, together) = await AReferral.Told(carys, await seaward.AWoman(worker, "Fern"), lead);
        await carys.Press(await carys.Press(together, "I don’t want to reply"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True((await carys.Read($"{silent}/together")).Says("It has gone. It says that you chose not to reply."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R8")]
    public async Task never_waits_past_the_limit_of_its_level(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var wren = await seaward.AWoman(worker);
        await AReferral.Reachable(carys, wren);
        var notice = await AReferral.Decide(carys, wren, lead);
        notice = await carys.Press(notice, "Keep the words", AReferral.OurWords);
        notice = await carys.Press(notice, "Write down this try", ("On", "2026-11-10"), ("WayTried", "RangHer"));
        var soon = await carys.Press(notice, "We cannot reach her in time");
        Assert.True(soon.Says("On its last day it may go with two tries in it") && soon.Says("It may go without her on Friday 13 November and not before"), soon.Text);

        seaward.Clock.Pass(TimeSpan.FromDays(4));
        using var later = await seaward.SignedIn(worker);
        var limit = await later.Read(notice.Path);
        Assert.True(limit.Says("Send now. The time for this level is over. Carys must see to it today."), limit.Text);
        var send = await later.Press(limit, "We cannot reach her in time");
        var gone = await later.Press(send, "Send now", ("How", "HandedOver"), ("Where", "The duty desk"));

        Assert.True(gone.Says("We tried to reach her. The tries are listed."), gone.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "R8")]
    public async Task goes_on_its_last_day_with_two_tries_and_a_button_pressed_twice_is_one(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var before = await seaward.SignedIn(worker);
        await AReferral.Reachable(before, wren);
        var at = (await before.Press(await AReferral.Decide(before, wren, lead), "Keep the words", AReferral.OurWords)).Path;
        seaward.Clock.Pass(TimeSpan.FromDays(3));
        using var carys = await seaward.SignedIn(worker);

        var page = await carys.Read(at);
        Assert.True(page.Says("Written so far: 0. After midnight on Friday 13 November, one is enough."), page.Text);
        await carys.Press(page, "Write down this try", ("WayTried", "RangHer"));
        var twice = await carys.Press(page, "Write down this try", ("WayTried", "RangHer"));
        Assert.True(twice.Says("Friday 13 November, 09:30: Rang her") && twice.Says("Written so far: 1."), twice.Text);
        var soon = await carys.Press(twice, "We cannot reach her in time");
        Assert.True(soon.Says("Two tries are needed before its last day is over"), soon.Text);
        var early = await carys.Press(await carys.Read(at.Replace("/notice", "/send", StringComparison.Ordinal)), "It leaves now", ("How", "HandedOver"), ("Where", "The duty desk"));
        Assert.True(early.Says("Two tries are needed before its last day is over"), early.Text);
        var ahead = await carys.Press(soon, "Write down this try", ("At", "23:00"), ("WayTried", "RangHer"));
        Assert.True(ahead.Says("That time has not come yet."), ahead.Text);

        var enough = await carys.Press(ahead, "Write down this try", ("At", "07:15"), ("WayTried", "RangHer"));
        Assert.True(enough.Says("The tries are enough: 2."), enough.Text);
        var gone = await carys.Press(await carys.Press(enough, "We cannot reach her in time"), "It leaves now", ("How", "HandedOver"), ("Where", "The duty desk"));

        Assert.True(gone.Says("We tried to reach her. The tries are listed."), gone.Text);
        var paper = await carys.Read(at.Replace("/notice", "/paper", StringComparison.Ordinal));
        Assert.True(paper.Says("13 November 2026, 07:15: Rang her") && paper.Says("13 November 2026, 09:30: Rang her"), paper.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R8")]
    public async Task she_was_told_of_waits_for_her_day_however_often_she_is_looked_for(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var before = await seaward.SignedIn(worker);
        var wren = await seaward.AWoman(worker);
        await AReferral.Reachable(before, wren);
        var (at, together) = await AReferral.Told(before, wren, lead);
        await before.Press(together, "Bring someone", ("Until", "2026-11-13"));
        seaward.Clock.Pass(TimeSpan.FromDays(3));
        using var carys = await seaward.SignedIn(worker);
        var once = await carys.Press(await carys.Read($"{at}/notice"), "Write down this try", ("WayTried", "RangHer"));
        var twice = await carys.Press(once, "Write down this try", ("At", "07:15"), ("WayTried", "WentToSeeHer"));

        var waits = await carys.Press(twice, "We cannot reach her in time");

        Assert.True(waits.Says("She still has time to answer") && waits.Says("She wants someone beside her."), waits.Text);
        Assert.True(waits.Says("She has been told, and can answer until Friday 13 November."), waits.Text);
        seaward.Clock.Pass(TimeSpan.FromDays(1));
        using var later = await seaward.SignedIn(worker);
        var send = await later.Press(await later.Read($"{at}/notice"), "We cannot reach her in time");
        var gone = await later.Press(send, "Send now", ("How", "HandedOver"), ("Where", "The duty desk"));
        Assert.True(gone.Says("She was told. After that we tried to reach her for her answer, and did not."), gone.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "R8")]
    public async Task cannot_be_put_into_the_database_around_the_rules(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var (_, together) = await AReferral.Told(carys, await seaward.AWoman(worker), lead);
        await carys.Press(together, "Keep my words", ("Words", "Mine."));
        var pretend = "state = 'Sent', sent_at = must_go_by, sent_by = begun_by, left_how = 'Post', paper = our_words";
        var (onItsLastDay, beforeIt) = (pretend.Replace("must_go_by", "last_day_from", StringComparison.Ordinal), pretend.Replace("must_go_by", "begun_at", StringComparison.Ordinal));
        string[] around =
        [
            $"UPDATE referral SET {pretend}",
            $"UPDATE referral SET {pretend}, telling = 'Notice', her_side = 'Reply'",
            $"UPDATE referral SET {pretend}, telling = 'Notice', her_side = 'NotReached'",
            $"UPDATE referral SET {pretend}, telling = 'Notice', her_side = 'Exception'",
            $"UPDATE referral SET {pretend}, telling = 'WouldEndanger', her_side = 'Exception', endanger_reason = 'ChildHurtForIt', tell_by = reply_by",
            $"UPDATE referral SET {pretend}, telling = 'WouldEndanger', her_side = 'Exception', endanger_reason = 'ChildHurtForIt', tell_by = reply_by, lead_agreed_by = begun_by, lead_agreed_at = notice_at",
            $"UPDATE referral SET {pretend}, telling = 'Notice', notice_at = NULL, her_side = 'ChoseNot', chose_not_at = begun_at",
            $"UPDATE referral SET {pretend}, telling = 'CouldNotReach', her_side = 'NotReached', tell_by = reply_by, attempts = 0",
            $"UPDATE referral SET {onItsLastDay}, telling = 'CouldNotReach', her_side = 'NotReached', tell_by = reply_by, attempts = 1",
            $"UPDATE referral SET {beforeIt}, telling = 'CouldNotReach', her_side = 'NotReached', tell_by = reply_by, attempts = 2",
            "UPDATE referral SET state = 'Sent'",
            "UPDATE referral SET outcome_at = must_go_by",
            "UPDATE referral_decision SET second_id = by_id",
            "UPDATE referral_decision SET colleague_id = by_id",
            "UPDATE referral_decision SET otherwise = (1 = 1)",
        ];

        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            foreach (var sql in around)
            {
                var refused = await Xunit.Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
                Assert.True(refused is System.Data.Common.DbException, sql);
            }
            Assert.Equal(ReferralState.NoticeGiven, (await db.Set<Referral>().AsNoTracking().SingleAsync()).State);
        });
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R8"), Trait("row", "Y5")]
    public async Task that_no_line_calls_for_needs_a_reason_and_a_second_person(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead, other) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"), await seaward.AWorker(Role.Outreach, "Mair", "Elsewhere"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var mair = await seaward.SignedIn(other);
        var think = await AReferral.Think(carys, wren);

        var alone = await carys.Press(think, "Carry on", [.. AReferral.Around(lead), ("Way", "Refer")]);
        Assert.True(alone.Says("The list says something else. Say why you judge otherwise.") && alone.Says("This needs a second person who has not been part of it."), alone.Text);
        var same = await carys.Press(alone, "Carry on", ("Otherwise", "The health visitor rang me."), ("Second", lead.Id.ToString()));
        Assert.True(same.Says("Choose a second person who has not been part of this."), same.Text);
        var yourself = await carys.Press(same, "Carry on", ("Colleague", worker.Id.ToString()));
        Assert.True(yourself.Says("A colleague is someone else. Choose another person."), yourself.Text);
        var waits = await carys.Press(yourself, "Carry on", ("Colleague", lead.Id.ToString()), ("Second", other.Id.ToString()));
        Assert.True(waits.Says("Waiting for the second person"), waits.Text);

        var asked = await mair.Read(waits.Path);
        Assert.True(asked.Says("The health visitor rang me."), asked.Text);
        await mair.Press(asked, "I agree", ("Said", "I would do the same."));
        Assert.True((await carys.Read(waits.Path)).Says("I would do the same."));
        Assert.Equal(HttpStatusCode.Forbidden, (await mair.Read(waits.Path)).Status);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.True((await db.Set<ReferralDecision>().SingleAsync(d => d.State == DecisionState.Made)).Otherwise));
        var referral = Guid.Empty;
        await seaward.Do(Actor.Seaward, async (db, _) => referral = (await db.Set<Referral>().AsNoTracking().SingleAsync()).Id);
        var told = await carys.Press(await carys.Read($"/referrals/{referral}/notice"), "She has been told", [.. AReferral.OurWords, ("How", "InPerson")]);
        Assert.True(told.Says("No line of the published list calls for this. We judged otherwise, and a second person here agreed."), told.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y38")]
    public async Task is_looked_back_at_three_months_after_it_went_once_she_has_heard_what_came_of_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var (at, together) = await AReferral.Told(carys, await seaward.AWoman(worker), lead);
        await carys.Press(await carys.Press(together, "I don’t want to reply"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        var answered = await carys.Press(await carys.Read(at), "Keep it, and tell her first", ("CameOfIt", "Friday care is offered."));
        Assert.False(answered.Says("Looking back"), answered.Text);

        var told = await carys.Press(answered, "She has been told", ("ToldOn", "2026-11-10"));
        Assert.True(told.Says("We wrote then that this could happen if we did nothing:") && told.Says("He waits alone again."), told.Text);
        Assert.True(told.Says("From Monday 8 February on, three months after it went") && !told.Html.Contains("Keep what we know now", StringComparison.Ordinal), told.Text);
        var early = await carys.Post($"{at}?handler=LookBack", ("f", told.Page.QuerySelector("main input[name=f]")!.GetAttribute("value")!), ("Feared", "DidNot"), ("Came", "EarlyHelp"));
        Assert.True(early.Says("It is looked back at three months after it went, and not before."), early.Text);

        seaward.Clock.Pass(TimeSpan.FromDays(91));
        using var later = await seaward.SignedIn(worker);
        var due = await later.Read(at);
        Assert.True((await later.Press(due, "Keep what we know now")).Says("Pick one of the three"));
        var kept = await later.Press(due, "Keep what we know now", ("Feared", "DidNot"), ("Came", "EarlyHelp"));

        Assert.True(kept.Says("Looked back on Tuesday 9 February."), kept.Text);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(Feared.DidNot, (await db.Set<Referral>().SingleAsync()).Feared));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R8")]
    public async Task that_has_gone_says_where_and_takes_nothing_more_and_its_arrival_may_be_heard_after_the_answer(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var (at, together) = await AReferral.Told(carys, await seaward.AWoman(worker), lead);
        var notice = await carys.Read($"{at}/notice");
        await carys.Press(await carys.Press(together, "I don’t want to reply"), "It leaves now", ("How", "Post"), ("Where", "The duty desk, receipt 31"));

        foreach (var page in new[] { "notice", "send" })
            Assert.Equal(at, (await carys.Read($"{at}/{page}")).Path);
        var changed = await carys.Press(notice, "Keep the words", ("Text", "He waited until five."));
        Assert.True(changed.Says("It has gone already, and does not change any more.") && changed.Says("The duty desk, receipt 31") && changed.Says("He waited until five."), changed.Text);
        Assert.True(changed.Page.QuerySelectorAll("main form").Length == 0 && changed.Page.QuerySelector($"main a[href='{at}']") is not null, changed.Html);

        var answered = await carys.Press(await carys.Read(at), "Keep it, and tell her first", ("CameOfIt", "Friday care is offered."));
        var told = await carys.Press(answered, "She has been told", ("ToldOn", "2026-11-10"));
        var arrived = await carys.Press(told, "They say it has arrived");
        Assert.True(arrived.Says("They said that it arrived. Written down on Tuesday 10 November.") && arrived.Says("She was told on Tuesday 10 November, by Carys"), arrived.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R8")]
    public async Task that_was_taken_back_says_so_on_every_page_that_led_up_to_sending(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var (at, together) = await AReferral.Told(carys, await seaward.AWoman(worker), lead);
        var send = await carys.Press(together, "I don’t want to reply");
        await carys.Press(await carys.Read(at), "Take it back", ("TakeBack", "His school had the days wrong."));
        Assert.Equal(at, (await carys.Read($"{at}/together")).Path);

        foreach (var page in new[] { "notice", "send" })
            Assert.Equal(at, (await carys.Read($"{at}/{page}")).Path);
        var refused = await carys.Press(send, "It leaves now", ("How", "Post"), ("Where", "The duty desk"));

        Assert.True(refused.Says("This was taken back and does not go.") && refused.Says("Nothing of it has left, and nothing will.") && refused.Says("The duty desk"), refused.Text);
        Assert.DoesNotContain("It leaves now", refused.Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y5")]
    public async Task that_is_not_made_leaves_a_decision_on_her_page_and_our_word_until_it_is_ticked(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var gwen = await seaward.SignedIn(lead);
        var think = await AReferral.Think(carys, wren);

        var decided = await carys.Press(think, "Carry on", [.. AReferral.Around(lead), ("Way", "NoReferral"), ("WillDo", "Ring the school on Thursday."), ("By", "2026-11-12")]);

        Assert.True(decided.Says("Decided: No referral") && decided.Says("Ring the school on Thursday."), decided.Text);
        var card = (await carys.Read($"/people/{wren}")).Page.QuerySelector($"a[href='{decided.Path}']");
        Assert.Contains("10 November 2026. No referral", card?.TextContent ?? "", StringComparison.Ordinal);
        var today = await carys.Read("/today");
        Assert.True(today.Says("One thing you said you would do after thinking it through is due by Thursday 12 November."), today.Text);
        Assert.False((await gwen.Read("/by-hand")).Says("You thought it through"));
        var list = await carys.Read("/by-hand");
        Assert.True(list.Says("You thought it through, and said what you would do") && list.Page.QuerySelector($"a[href='{decided.Path}']") is not null, list.Text);
        Assert.False((await carys.Press(list, "Done")).Says("You thought it through"));
        Assert.False((await carys.Read("/today")).Says("said you would do after thinking it through"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task whose_words_change_after_the_notice_is_told_again_before_it_goes(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        var (at, _) = await AReferral.Told(carys, wren, lead);

        await carys.Press(await carys.Read($"{at}/notice"), "Keep the words", ("Text", "On Monday her son waited at school until 5."));

        var send = await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(send.Says("She has not been told yet. Tell her first."), send.Text);
        Assert.False((await she.Go("letter", ("Letter", at.Split('/')[2]))).Says("waited at school until 5."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R8")]
    public async Task decided_on_twice_at_once_begins_once_and_the_second_is_told_of_the_first(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        var (one, other) = (await AReferral.Think(carys, wren), await AReferral.Think(carys, wren));
        await carys.Press(one, "Carry on", [.. AReferral.LeftAlone, .. AReferral.Around(lead), ("Way", "Refer")]);

        var second = await carys.Press(other, "Carry on", [.. AReferral.LeftAlone, .. AReferral.Around(lead), ("Way", "Refer")]);

        Assert.True(second.Says("Carys") && second.Page.QuerySelector("#AnotherMatter") is not null, second.Text);
        Assert.Contains("She was with a teacher both times.", second.Html, StringComparison.Ordinal);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(1, await db.Set<Referral>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task thought_of_by_two_at_once_loses_no_word_of_either(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        var first = await carys.Press(await AReferral.Think(carys, wren), "Keep it for later", ("Away", "From one window."));
        var stale = await AReferral.Think(carys, wren);
        await carys.Press(first, "Keep it for later", ("Away", "From one window, and more."));

        var second = await carys.Press(stale, "Keep it for later", ("Away", "From the other window."));

        Assert.True(second.Says("Both are kept."), second.Text);
        Assert.True(second.Says("From the other window."), second.Text);
        var link = second.Page.QuerySelectorAll("main a[href*='think?draft=']").Single().GetAttribute("href")!;
        Assert.True((await carys.Read(link)).Says("From one window, and more."));
    }
}
