using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.Features.Safeguarding.Conferences;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Load;

[Trait("row", "P3")]
public sealed class Her_week
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_her_and_her_worker_everything_asked_and_says_when_it_is_too_much(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        using var heledd = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Heledd"));
        Assert.True((await she.Go("week")).Says("Nobody asks anything of you this week"));
        var run = await she.Press(await she.Go("week"), "Keep it in my week", ("Form.What", "Fetch Mari"), ("Form.Kind", "SchoolRun"), ("Form.When.Days", "Tuesday"), ("Form.When.Begin", "15:00"), ("Form.When.End", "15:40"));
        Assert.True(run.Says("Fetch Mari") && run.Says("It is in your week now."), run.Text);
        var at = (await AConference.Planned(carys, wren, ("Form.Day", "2026-11-12"))).Path;
        await AConference.Demands(carys, at, AConference.TestTwiceAWeek);
        await carys.Press(await carys.Read($"/people/{wren}/meeting"), "Save", ("Input.Day", "2026-11-13"), ("Input.Time", "10:00"), ("Input.Place", "The library"));

        var week = await carys.Read($"/people/{wren}/week");
        Assert.True(week.Says("This is more than a person can do") && week.Says("Tuesday: “A test twice a week at the clinic” runs into “Fetch Mari”, which cannot move."), week.Text);
        Assert.True(week.Says("A time with us") && week.Says("First child protection conference") && week.Says("6 h 30 min asked in all, 3 h of it on the way"), week.Text);
        Assert.True((await carys.Read($"/people/{wren}")).Says("This week asks more of her than a person can do."));
        Assert.True((await carys.Read("/today")).Says("One of your women has a week that is too much for anyone."));
        var count = await heledd.Read("/weeks");
        Assert.True(count.Page.QuerySelectorAll("tbody th").Any(th => th.TextContent == "Monday 9 November") && count.Page.QuerySelector("tbody td")!.TextContent == "A few" && !count.Html.Contains("Wren", StringComparison.Ordinal), count.Text);
        var hers = await she.Go("week");
        Assert.True(hers.Says("This is too much for anyone") && hers.Says("It is not you."), hers.Text);
        Assert.True(hers.Says("1 h, and 2 h on the way") && hers.Says("Together6 h 30 min") && hers.Says("Not counted in, because these times cannot move: Fetch Mari"), hers.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task goes_into_the_pack_as_a_warning_when_it_is_too_much(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        var at = (await AConference.Planned(carys, wren)).Path;
        var demand = await AConference.Demands(carys, at, [.. AConference.TestTwiceAWeek.Where(f => !f.Item1.StartsWith("Form.When.", StringComparison.Ordinal)), ("Form.When.Hours", "22")]);
        await she.Press(await she.Go("week", ("From", "2026-11-16")), "Keep it in my week", ("Form.What", "My script"), ("Form.Kind", "Pharmacy"), ("Form.When.Days", "Friday"), ("Form.When.Begin", "09:45"), ("Form.When.End", "10:15"));
        await AConference.Answers(she, at, demand, "NotSaid");
        await AConference.Side(she, at, "I don’t want to say anything", "");
        await AConference.Signs(carys, at, demand);
        await carys.Press(await carys.Read(at), "Make the pack ready");

        var pack = await carys.Read($"{at}/pack");

        Assert.True(pack.Says("Her week is more than a person can do") && pack.Says("In the week of Monday 16 November everyone together asks 24 h 30 min of her, 1 h of it on the way."), pack.Text);
        Assert.True(pack.Says("Friday: “First child protection conference” and a time of hers that cannot move at one time") && !pack.Says("My script") && !pack.Says("Pharmacy"), pack.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task refuses_what_cannot_be_and_keeps_what_was_typed_and_a_line_that_is_over_goes(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        await Joined.SheSays(carys, wren, "No");
        var page = await carys.Read($"/people/{wren}/week");
        foreach (var (name, value, says) in new[]
        {
            ("Form.When.End", "09:00", "It ends before it begins."), ("Form.When.Begin", "27:00", "Say from what time"), ("Form.When.Hours", "many", "Write the hours as a number"), ("Form.Agency", "", "Say who asks it."),
        })
        {
            (string, string)[] typed = [("Form.What", "Housing office"), ("Form.Agency", "Housing"), ("Form.When.Days", "Monday"), ("Form.When.Begin", "10:00"), ("Form.When.End", "11:00")];
            var back = await carys.Press(page, "Keep it in her week", [.. typed.Where(t => t.Item1 != name), (name, value)]);
            Assert.True(back.Says(says), $"{name}={value}: {back.Text}");
            Assert.Equal("Housing office", back.Page.QuerySelector("input[name='Form.What']")!.GetAttribute("value"));
        }
        var kept = await carys.Press(page, "Keep it in her week", ("Form.What", "Housing office"), ("Form.Agency", "Housing"), ("Form.When.Days", "Monday"), ("Form.When.Begin", "10:00"), ("Form.When.End", "11:00"));
        Assert.True(kept.Says("1 h asked in all") && kept.Says("Little is written in here so far") && kept.Says("Housing office"), kept.Text);
        Assert.False((await carys.Press(kept, "It is over")).Says("Housing office"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5e")]
    public async Task is_not_written_by_a_worker_before_it_was_explained_and_she_may_write_it_herself(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        await Joined.SheSays(carys, wren, "No");
        var open = await carys.Read($"/people/{wren}/week");
        await Joined.SheSays(carys, wren, "Yes");

        var shut = await carys.Read($"/people/{wren}/week");
        Assert.True(shut.Says("Something comes first") && shut.Says("Before anything is asked, it is explained to her") && shut.Page.QuerySelector("[name='Form.What']") is null, shut.Text);
        var refused = await carys.Press(open, "Keep it in her week", ("Form.What", "Nursery drop"), ("Form.Kind", "Nursery"));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.Status);
        Assert.True(refused.Says("What you typed was not kept. It is still here Nursery drop"), refused.Text);

        Assert.True((await she.Press(await she.Go("week"), "Keep it in my week", ("Form.What", "Fetch Mari"), ("Form.Kind", "SchoolRun"))).Says("It is in your week now."));
        Assert.True((await carys.Read($"/people/{wren}/week")).Says("Fetch Mari"));
        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        Assert.True((await carys.Press(await carys.Read($"/people/{wren}/week"), "Keep it in her week", ("Form.What", "Nursery drop"), ("Form.Kind", "Nursery"))).Says("Nursery drop"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5e")]
    public async Task and_thinking_a_referral_through_says_that_it_was_not_explained_to_her_yet(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        const string Only = "write here only what was seen or heard, and ask her nothing for it.";

        Assert.True((await carys.Read($"/people/{wren}/think")).Says(Only));
        Assert.True((await carys.Read($"/people/{wren}/explain")).Says("We may worry about a child before we have gone through this with you."));
        await Joined.SheSays(carys, wren, "Yes");
        Assert.True((await carys.Read($"/people/{wren}/think")).Says(Only));
        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        Assert.False((await carys.Read($"/people/{wren}/think")).Says("ask her nothing for it"));
    }
}
