using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Referrals;

public sealed class Her_letter
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task is_told_by_a_person_before_any_screen_shows_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);

        var notice = await AReferral.Decide(carys, wren, lead);
        var id = notice.Path.Split('/')[2];
        var home = await she.Read("/");
        Assert.True(home.Says("Carys would like to talk with you"), home.Text);
        Assert.False(home.Says("letter") || home.Says("referral"), home.Text);
        Assert.False((await she.Go("written")).Says("What we told you we would send"));
        Assert.False((await she.Go("letter", ("Letter", id))).Says("A letter we may send"));

        await carys.Press(notice, "She has been told", [.. AReferral.OurWords, ("How", "InPerson")]);

        Assert.False((await she.Read("/")).Says("would like to talk with you"));
        var letter = await she.Go("letter", ("Letter", id));
        Assert.True(letter.Says("A letter we may send") && letter.Says("On Monday her son waited at school until 4.05."), letter.Text);
        Assert.True(letter.Says("You can answer until") && letter.Says("A child under ten had nobody there"), letter.Text);
        Assert.Equal("Home", letter.Page.Title);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "R8")]
    public async Task takes_her_reply_from_her_own_screen_and_it_goes_with_ours_word_for_word(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        var (at, _) = await AReferral.Told(carys, wren, lead);
        var letter = await she.Go("letter", ("Letter", at.Split('/')[2]));

        var empty = await she.Press(letter, "Keep my words", ("Words", "  "));
        Assert.True(empty.Says("Type what she says") is false && empty.Says("Write what you want to say, in your own words."), empty.Text);
        var unsaid = await she.Press(letter, "Send both", ("Words", ""));
        Assert.True(unsaid.Says("Write what you want to say, in your own words.") && !unsaid.Says("Type what she says"), unsaid.Text);
        Assert.Equal(["#Words"], unsaid.Page.QuerySelectorAll(".problems a").Select(a => a.GetAttribute("href")));
        var kept = await she.Press(empty, "Keep my words", ("Words", "The bus was off.\nI rang at three."));
        Assert.True(kept.Says("Your words are kept.") && kept.Says("I rang at three."), kept.Text);
        var heard = await she.Press(kept, "Send both");
        Assert.True(heard.Says("These words go as they stand") && heard.Says("Thank you. Your words go with ours.") && heard.Says("What comes back, you hear from us first."), heard.Text);
        var copy = await she.Go("letter-copy", ("Letter", at.Split('/')[2]));
        Assert.True(copy.Says("On Monday her son waited at school until 4.05.") && copy.Says("I rang at three.") && copy.Says("Is it safe to keep?"), copy.Text);
        Assert.Equal("Home", copy.Page.Title);

        var together = await carys.Read($"{at}/together");
        Assert.True(together.Says("I rang at three.") && !together.Says("typed by"), together.Text);
        var gone = await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(gone.Says("It has gone"), gone.Text);
        Assert.Contains("The bus was off.", await carys.Http.GetStringAsync($"{at}/paper.json"), StringComparison.Ordinal);

        var after = await she.Go("letter", ("Letter", at.Split('/')[2]));
        Assert.True(after.Says("The letter that went") && after.Says("It has gone, with your words in the same envelope."), after.Text);
        var more = await she.Press(after, "Keep my words", ("Words", "He is with my mum on Fridays now."));
        Assert.True(more.Says("He is with my mum on Fridays now.") && more.Says("We send this on after it."), more.Text);
        var again = await she.Press(more, "Keep my words", ("Words", "And the bus company wrote to me."));
        Assert.True(again.Says("He is with my mum on Fridays now.") && again.Says("And the bus company wrote to me."), again.Text);
        var one = await carys.Read(at);
        Assert.True(one.Says("He is with my mum on Fridays now.") && one.Says("And the bus company wrote to me."), one.Text);
        var on = await carys.Read(one.Page.QuerySelector("main a[href*='/send-on']")!.GetAttribute("href")!);
        Assert.True(on.Says("He is with my mum on Fridays now.") && !on.Says("And the bus company"), on.Text);
        Assert.True((await carys.Press(on, "Her words have been sent on")).Says("Pick how it leaves"));
        Assert.True((await carys.Press(on, "Her words have been sent on", ("How", "Post"))).Says("Write where it goes, and what will show that it arrived"));
        var went = await carys.Press(on, "Her words have been sent on", ("How", "Post"), ("Where", "The duty desk, receipt 44"));
        Assert.True(went.Says("Sent on, Tuesday 10 November") && went.Says("The duty desk, receipt 44"), went.Text);
        Assert.Single((await carys.Read("/by-hand")).Page.QuerySelectorAll("main a[href*='/send-on']"));
        var known = await she.Go("letter", ("Letter", at.Split('/')[2]));
        Assert.True(known.Says("Sent on, today") && known.Says("We send this on after it."), known.Text);
        Assert.True((await she.Go("written")).Says("And the bus company wrote to me."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task waits_while_she_brings_someone_and_is_nobody_elses_to_read(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var (wren, fern) = (await seaward.AWoman(worker), await seaward.AWoman(worker, "Fern"));
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        using var another = await seaward.Herself(fern);
        var (at, _) = await AReferral.Told(carys, wren, lead);
        var id = at.Split('/')[2];

        Assert.False((await another.Go("letter", ("Letter", id))).Says("A letter we may send"));
        var heard = await she.Press(await she.Go("letter", ("Letter", id)), "Bring someone");

        Assert.True(heard.Says("You’d like to bring someone.") && heard.Says("Carys gets in touch by the end of tomorrow, in a way you chose."), heard.Text);
        Assert.True(heard.Says("The letter waits until the end of Friday 13 November."), heard.Text);
        foreach (var page in (string[])["/today", "/by-hand", at, $"{at}/notice"]) Assert.True((await carys.Read(page)).Says(page switch { "/today" => "She wants someone with her for her letter.", "/by-hand" => "She asked for someone to help her", _ => "She wants to bring someone." }), page);
        var asked = await she.Press(heard, "Ask for this", ("Interpreter", "true"));
        Assert.True(asked.Says("You’d like someone who speaks your language."), asked.Text);
        Assert.True((await carys.Press(await carys.Read(at), "Keep it for her to read")).Says("Write what you have arranged with her"));
        var arranged = await carys.Press(await carys.Read(at), "Keep it for her to read", ("Arranged", "Your sister and Nadia, Thursday at ten, here."));
        Assert.True(arranged.Says("She wants an interpreter.") && !(await carys.Read("/today")).Says("She wants someone with her"), arranged.Text);
        Assert.True((await she.Go("letter", ("Letter", id))).Says("Your sister and Nadia, Thursday at ten, here."));
        Assert.True((await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"))).Says("Her side is missing."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task loses_no_word_when_an_answer_is_pressed_first(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var (wren, fern) = (await seaward.AWoman(worker), await seaward.AWoman(worker, "Fern"));
        using var carys = await seaward.SignedIn(worker);

        var (_, together) = await AReferral.Told(carys, wren, lead);
        var no = await carys.Press(together, "I don’t want to reply", ("Words", "The bus was off."));
        Assert.True(no.Says("There are words in the box.") && no.Says("The bus was off."), no.Text);
        var waits = await carys.Press(no, "Not now", ("Words", "The bus was off."), ("Until", "2026-11-12"));
        Assert.True(waits.Says("The bus was off."), waits.Text);
        var (_, other) = await AReferral.Told(carys, fern, lead);
        var send = await carys.Press(other, "Send both", ("Words", "I rang at three."));
        Assert.True(send.Says("Check, and send") && send.Says("I rang at three."), send.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task says_what_may_happen_what_she_can_ask_for_and_calls_today_today(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        var notice = await AReferral.Decide(carys, wren, lead);
        var id = notice.Path.Split('/')[2];
        await carys.Press(notice, "She has been told", [.. AReferral.OurWords, ("How", "InPerson"), ("ReplyBy", "2026-11-10")]);

        var home = await she.Read("/");
        Assert.True(home.Says("Carys would like to talk with you") && !home.Says("Nothing you have to do today"), home.Text);
        Assert.False(home.Says("letter") || home.Says("referral"), home.Text);
        var letter = await she.Go("letter", ("Letter", id));
        Assert.True(letter.Says("Today, with Carys") && letter.Says("You can answer until the end of today"), letter.Text);
        Assert.True(letter.Says("It can wait until the end of Friday 13 November."), letter.Text);
        Assert.True(letter.Says("What may happen next") && letter.Says("This letter can’t take a child away."), letter.Text);
        Assert.True(letter.Says("An advocate: someone on your side only") && letter.Says("Someone who speaks my language (an interpreter)"), letter.Text);

        seaward.Clock.Pass(TimeSpan.FromDays(3));
        using var later = await seaward.Herself(wren);
        var last = await later.Press(await later.Go("letter", ("Letter", id)), "Not now");
        Assert.True(last.Says("You can answer until the end of today") && last.Says("It can’t wait longer than that."), last.Text);
        Assert.False(last.Says("If you need longer") || last.Says("hold it until"), last.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y1"), Trait("row", "Y11")]
    public async Task shows_her_what_was_thought_before_it_and_nobody_elses_words(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        var notice = await AReferral.Decide(carys, wren, lead);
        Assert.False((await she.Go("written")).Says("What we thought before the letter"));

        await carys.Press(notice, "She has been told", [.. AReferral.OurWords, ("How", "InPerson")]);

        var written = await she.Go("written");
        foreach (var hers in (string[])["What we thought before the letter", "Someone else saw or heard it.", "The club was paid for. (Carys)", "She was with a teacher both times.", "Us. We moved her meeting to 2.45.", "The club begins on Monday.", "She stops coming.", "What would make that less: She reads it first.", "He waits alone again.", "The lead for keeping children safe. They heard no name."])
            Assert.True(written.Says(hers), hers + ": " + written.Text);
        foreach (var theirs in (string[])["Nobody was at the gate", "The school office", "I would want the meeting moved first.", "He is at sea until Friday.", "I was uneasy", "Gwen"])
            Assert.False(written.Says(theirs), theirs);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y1"), Trait("row", "Y11"), Trait("row", "R5k")]
    public async Task leaves_what_was_thought_to_a_person_where_telling_her_was_once_feared(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        var notice = await carys.Press(await AReferral.Decide(carys, wren, lead), "Keep the words", AReferral.OurWords);
        await carys.Press(notice, "Ask the lead", ("Reason", "AdultHurtForIt"), ("EndangerWords", "He said he would hit her."), ("TellBy", "2026-11-20"), ("Lead", lead.Id.ToString()));
        Assert.False((await she.Go("written")).Says("What we thought"));

        await carys.Press(await carys.Read(notice.Path), "She has been told", ("How", "InPerson"));

        var written = await she.Go("written");
        Assert.True(written.Says("Carys goes through what we thought with you, in person, when you want."), written.Text);
        Assert.False(written.Says("He waits alone again.") || written.Says("He said he would hit her."), written.Text);
    }
}
