using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Referrals;

/// <summary>A try is a try: after there was a letter, by a way she gave, and some hours apart. (R5k, R8)</summary>
public sealed class Looking_for_her
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "R8")]
    public async Task counts_only_from_the_letter_on_by_ways_she_gave_and_hours_apart(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        await AReferral.Reachable(carys, wren);
        var notice = await AReferral.Decide(carys, wren, lead);
        Assert.True((await carys.Press(notice, "Write down this try", ("WayTried", "RangHer"))).Says("Write first what we would send."));
        var page = await carys.Press(notice, "Keep the words", AReferral.OurWords);

        Assert.Equal(["RangHer", "AskedHerToRing", "WentToSeeHer", "WaitedAtTheDropIn"], page.Page.QuerySelectorAll("select[name=WayTried] option").Select(o => o.GetAttribute("value")).Where(v => v?.Length > 0));
        var before = await carys.Press(page, "Write down this try", ("At", "00:00"), ("WayTried", "RangHer"));
        Assert.True(before.Says("That is before the letter was kept, at 09:30."), before.Text);
        await carys.Press(page, "Write down this try", ("WayTried", "RangHer"));
        seaward.Clock.Pass(TimeSpan.FromMinutes(30));
        using var soon = await seaward.SignedIn(worker);
        var close = await soon.Press(await soon.Read(page.Path.Split('?')[0]), "Write down this try", ("WayTried", "WentToSeeHer"));
        Assert.True(close.Says("That is too near another try.") && close.Says("at least 2 hours apart"), close.Text);

        seaward.Clock.Pass(TimeSpan.FromDays(3));
        using var last = await seaward.SignedIn(worker);
        var at = page.Path.Split('?')[0];
        await last.Press(await last.Read(at), "Write down this try", ("WayTried", "WentToSeeHer"));
        var gone = await last.Press(await last.Press(await last.Read(at), "We cannot reach her in time"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(gone.Says("We tried to reach her. The tries are listed."), gone.Text);
        using var gwen = await seaward.SignedIn(lead);
        var look = await gwen.Read((await gwen.Read("/exceptions")).Page.QuerySelector("main a[href^='/exceptions/']")!.GetAttribute("href")!);
        Assert.True(look.Says("Tuesday 10 November, 09:30: Rang her") && look.Says("Friday 13 November, 10:00: Went to see her"), look.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "R8")]
    public async Task is_no_ringing_where_she_comes_to_us_and_it_still_goes_on_its_last_day(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        var other = await carys.Press(await AReferral.Decide(carys, await seaward.AWoman(worker, "Fern"), lead), "Keep the words", AReferral.OurWords);
        var forged = other.Page.QuerySelector("select[name=WayTried]")!.InnerHtml;
        Assert.DoesNotContain("RangHer", forged, StringComparison.Ordinal);
        await AReferral.Reach(carys, wren, ("Reach.Ways", "None"));
        var page = await carys.Press(await AReferral.Decide(carys, wren, lead), "Keep the words", AReferral.OurWords);
        var at = page.Path.Split('?')[0];

        var rang = await carys.Press(page, "Write down this try", ("WayTried", "RangHer"));
        Assert.True(rang.Says("She has not given this way.") && rang.Says("Written so far: 0."), rang.Text);
        var said = await carys.Press(page, "There is no way she allows");
        Assert.True(said.Says("There is no way to reach her that she allows. Said on Tuesday 10 November."), said.Text);
        Assert.True((await carys.Press(said, "We cannot reach her in time")).Says("She has not been told yet. Keep trying."));

        seaward.Clock.Pass(TimeSpan.FromDays(3));
        using var last = await seaward.SignedIn(worker);
        var gone = await last.Press(await last.Press(await last.Read(at), "We cannot reach her in time"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(gone.Says("She could not be asked in the time there is. There is no way to reach her that she allows."), gone.Text);
        var paper = await last.Read(at.Replace("/notice", "/paper", StringComparison.Ordinal));
        Assert.True(paper.Says("She could not be told in the time there is.") && !paper.Says("The tries are listed"), paper.Text);
        using var gwen = await seaward.SignedIn(lead);
        Assert.NotEmpty((await gwen.Read("/exceptions")).Page.QuerySelectorAll("main a[href^='/exceptions/']"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task leaves_no_trace_in_the_letter_of_one_who_has_answered_and_sending_again_says_so(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        await AReferral.Reachable(carys, wren);
        var notice = await carys.Press(await AReferral.Decide(carys, wren, lead), "Keep the words", AReferral.OurWords);
        var at = notice.Path.Split('?')[0].Replace("/notice", "", StringComparison.Ordinal);
        await carys.Press(notice, "Write down this try", ("WayTried", "RangHer"));
        var together = await carys.Press(await carys.Read($"{at}/notice"), "She has been told", ("How", "InPerson"));
        var brings = await carys.Press(together, "Bring someone", ("Until", "2026-11-12"));
        var send = await carys.Press(brings, "Send both", ("Words", "The bus was off."));

        var little = await carys.Press(send, "It leaves now", ("How", "Post"), ("Where", "x"));
        Assert.True(little.Says("Write a person or an address, and what shows that it arrived"), little.Text);
        var gone = await carys.Press(send, "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(gone.Says("What she pressed: “Bring someone”.") && gone.Says("Her reply, in her own words: The bus was off."), gone.Text);
        var paper = await carys.Read($"{at}/paper");
        Assert.False(paper.Says("How we tried to reach her") || paper.Says("Rang her"), paper.Text);
        Assert.DoesNotContain("Rang her", await carys.Http.GetStringAsync($"{at}/paper.json"), StringComparison.Ordinal);

        Assert.True((await carys.Press(send, "It leaves now", ("How", "Post"), ("Where", "The duty desk"))).Says("It had gone already. It was not sent twice."));
        var second = await carys.Press(send, "It leaves now", ("How", "Post"), ("Where", "Anwen at the desk, receipt 77"));
        Assert.True(second.Says("It has gone already, and does not change any more.") && second.Says("Anwen at the desk, receipt 77") && second.Says("is not kept anywhere else"), second.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task sends_nothing_to_a_team_that_she_ruled_out_and_turns_no_line_round(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        await AReferral.Reach(carys, wren, ("Reach.Ways", "Ring"), ("Reach.Never", "our Lee, 14 Cable Street"));
        var notice = await AReferral.Decide(carys, wren, lead);
        var at = notice.Path.Replace("/notice", "", StringComparison.Ordinal);
        (string, string)[] wrong = [("To", "Flat 2, 14 Cable St"), .. AReferral.OurWords[1..]];

        var refused = await carys.Press(notice, "Keep the words", wrong);
        Assert.True(refused.Says("She said that nothing may ever go to “our Lee, 14 Cable Street”. Write another team") && refused.Html.Contains("Flat 2, 14 Cable St", StringComparison.Ordinal), refused.Text);
        await carys.Press(notice, "Keep the words", [("To", "Harbour team, 9 Quay Street"), .. AReferral.OurWords[1..3], ("Text", "He waited \u202Euntil 4.05.\u2066")]);
        await AReferral.Reach(carys, wren, ("Reach.Ways", "Ring"), ("Reach.Never", "9 Quay Street"));
        Assert.True((await carys.Press(await carys.Read($"{at}/notice"), "She has been told", ("How", "InPerson"))).Says("nothing may ever go to “9 Quay Street”"));

        await AReferral.Reach(carys, wren, ("Reach.Ways", "Ring"), ("Reach.Never", "Dan Hale"));
        await carys.Press(await carys.Press(await carys.Read($"{at}/notice"), "She has been told", ("How", "InPerson")), "I don’t want to reply");
        await AReferral.Reach(carys, wren, ("Reach.Ways", "Ring"), ("Reach.Never", "9 Quay Street"));
        var late = await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(late.Says("The letter is to someone she ruled out: “9 Quay Street”."), late.Text);
        Assert.True(late.Says("He waited until 4.05.") && !late.Html.Contains('\u202E', StringComparison.Ordinal), late.Text);
    }
}
