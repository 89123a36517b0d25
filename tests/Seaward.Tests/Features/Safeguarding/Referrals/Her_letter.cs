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
        Assert.True(empty.Says("Type what she says") is false && empty.Says("Write what you’d like them to hear."), empty.Text);
        var kept = await she.Press(empty, "Keep my words", ("Words", "The bus was off.\nI rang at three."));
        Assert.True(kept.Says("Your words are kept.") && kept.Says("I rang at three."), kept.Text);
        var heard = await she.Press(kept, "Send both");
        Assert.True(heard.Says("These words go as they stand") && heard.Says("Thank you. We have what you said."), heard.Text);

        var together = await carys.Read($"{at}/together");
        Assert.True(together.Says("I rang at three.") && !together.Says("typed by"), together.Text);
        var gone = await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(gone.Says("It has gone"), gone.Text);
        Assert.Contains("The bus was off.", await carys.Http.GetStringAsync($"{at}/paper.json"), StringComparison.Ordinal);

        var after = await she.Go("letter", ("Letter", at.Split('/')[2]));
        Assert.True(after.Says("The letter that went") && after.Says("It has gone, with your words in the same envelope."), after.Text);
        var more = await she.Press(after, "Keep my words", ("Words", "He is with my mum on Fridays now."));
        Assert.True(more.Says("He is with my mum on Fridays now.") && more.Says("We send this on after it."), more.Text);
        Assert.True((await carys.Read(at)).Says("He is with my mum on Fridays now."));
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

        Assert.True(heard.Says("Thank you. We have what you said."), heard.Text);
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
}
