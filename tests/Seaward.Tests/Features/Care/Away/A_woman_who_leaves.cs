using System.Net;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Safeguarding;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Care.Away;

public sealed class A_woman_who_leaves
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5f")]
    public async Task leaves_with_a_way_back_in_her_words_and_comes_back_with_one_press_to_the_same_worker(Engine engine)
    {
        await using var leaving = await ALeaving.Of(engine);
        var (carys, wren) = leaving;
        await leaving.Reach("Ring", "Text");
        await carys.Press(await carys.Read($"/people/{wren}/meeting"), "Save", ("Input.Day", "2026-11-10"), ("Input.Time", "15:00"), ("Input.Place", "The library"));
        Assert.True((await carys.Read("/today")).Says("Wren"));

        var page = await carys.Read(leaving.Page);
        var gaps = await carys.Press(page, "She has left", ("LeftOn", ""), ("Said", "I am moving to my sister’s."));
        Assert.True(gaps.Says("Write the day she left") && gaps.Html.Contains("moving to my sister", StringComparison.Ordinal), gaps.Text);
        Assert.True((await carys.Press(gaps, "She has left", ("LeftOn", "2026-11-12"))).Says("That day has not come yet."));
        Assert.True((await carys.Press(gaps, "She has left", ("LeftOn", "2025-11-10"))).Says("She was not known here yet on that day."));
        var left = await carys.Press(gaps, "She has left", ("LeftOn", "2026-11-10"), ("InWhose", "Hers"), ("WayBack", "Ring Carys, or come on a Thursday."), ("Stay", "Ring"));

        Assert.True(left.Says("She has left") && left.Says("I am moving to my sister’s.") && left.Says("Never text."), left.Text);
        Assert.False((await carys.Read("/today")).Says("Wren"), (await carys.Read("/today")).Text);
        using var she = await leaving.Seaward.Herself(wren);
        var home = await she.Go("home");
        Assert.True(home.Says("You left us on 10 November") && home.Says("Ring Carys, or come on a Thursday."), home.Text);
        Assert.True((await she.Go("written")).Says("I am moving to my sister’s."));

        var back = await she.Press(home, "I’m back");

        Assert.True(back.Says("Good to have you back.") && back.Says("Carys is here for you") && !back.Says("You left us on"), back.Text);
        var today = await carys.Read("/today");
        Assert.True(today.Says("Wren") && today.Says("One woman pressed that she is back."), today.Text);
        Assert.False((await carys.Read($"/people/{wren}")).Says("She has left"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5f"), Trait("row", "R5k")]
    public async Task is_told_of_a_referral_only_by_a_way_she_left_open_and_danger_never_waits_for_that(Engine engine)
    {
        await using var leaving = await ALeaving.Of(engine);
        var (carys, wren) = leaving;
        await leaving.Reach("Ring");
        await carys.Press(await carys.Read(leaving.Page), "She has left", ("LeftOn", "2026-11-10"), ("InWhose", "SheSentWord"), ("WayBack", "She comes on a Thursday."));

        var think = await AReferral.Think(carys, wren);
        Assert.True(think.Says("She left us on Tuesday 10 November. A referral about her goes only once she has been told, by a way she left open: telling her when she comes."), think.Text);
        var notice = await AReferral.Decide(carys, wren, leaving.Lead);
        var rung = await carys.Press(notice, "She has been told", [.. AReferral.OurWords, ("How", "SpokenOnThePhone")]);
        Assert.True(rung.Says("She has left, and left no such way open."), rung.Text);
        var tried = await carys.Press(await carys.Read(notice.Path), "Write down this try", ("On", "2026-11-10"), ("WayTried", "RangHer"));
        Assert.True(tried.Says("She has left, and left no such way open."), tried.Text);
        var waited = await carys.Press(tried, "Write down this try", ("On", "2026-11-10"), ("WayTried", "WaitedAtTheDropIn"));
        Assert.False(waited.Says("left no such way open"), waited.Text);

        var gone = await carys.Press(await carys.Read(notice.Path.Replace("/notice", "/send", StringComparison.Ordinal)), "Send it for this danger", ("How", "HandedOver"), ("Danger", "child-being-attacked-now"));
        Assert.True(gone.Says("It has gone"), gone.Text);
        Assert.Equal(HttpStatusCode.OK, (await carys.Read($"/danger?about={wren}")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5f")]
    public async Task is_written_as_gone_once_when_two_write_it_at_once_and_a_worker_can_bring_her_back(Engine engine)
    {
        await using var leaving = await ALeaving.Of(engine);
        var (carys, wren) = leaving;
        var (first, second) = (await carys.Read(leaving.Page), await carys.Read(leaving.Page));
        (string, string)[] how = [("LeftOn", "2026-11-10"), ("InWhose", "OursReadToHer"), ("WayBack", "Any Thursday.")];
        await carys.Press(first, "She has left", how);

        var late = await carys.Press(second, "She has left", how);

        Assert.True(late.Says("Someone has written already that she left. Nothing was changed."), late.Text);
        var back = await carys.Press(await carys.Read($"/people/{wren}"), "She is back");
        Assert.False(back.Says("She has left"), back.Text);
        Assert.True((await carys.Read("/today")).Says("Wren"));
    }
}
