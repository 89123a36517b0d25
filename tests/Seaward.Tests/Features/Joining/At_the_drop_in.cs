using System.Net;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Joining;

[Trait("row", "R5e")]
public sealed class At_the_drop_in
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_worker_starts_a_record_with_a_nickname_and_a_way_to_reach_her_and_nothing_else(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());

        var form = await carys.Read("/people/start");
        Assert.Equal(["Name", "Reach.Address", "Reach.Hours", "Reach.MaySay", "Reach.Never", "Reach.Phone", "Reach.Ways", "Reach.WhoAnswers"], Asked(form));

        var page = await carys.Press(form, "Start her page", ("Name", "Wren"), ("Reach.Ways", "Ring"), ("Reach.Ways", "Visit"), ("Reach.Phone", "07700 900123"),
            ("Reach.Hours", "ten till two"), ("Reach.MaySay", "Nothing. Ask if it’s a good time."), ("Reach.WhoAnswers", "we are the library"));

        Assert.True(page.Says("Ring her, or see her where she is: ten till two. Never text. In a message: Nothing. Ask if it’s a good time."), page.Text);
        Assert.True(page.Says("If someone else answers: we are the library."));
        Assert.Equal("tel:07700900123", page.Page.QuerySelector(".contact a[href^='tel:']")!.GetAttribute("href"));
        Assert.Equal("Wren", page.Page.QuerySelector("h1")!.TextContent);
        Assert.True(page.Page.QuerySelector("main")!.Children[0].ClassList.Contains("contact"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task she_may_say_that_nobody_is_to_reach_her(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());

        var page = await carys.Press(await carys.Read("/people/start"), "Start her page", ("Name", "Wren"), ("Reach.Ways", "None"));

        Assert.True(page.Says("Don’t contact her. She comes to us"));
    }

    [Fact]
    public async Task a_form_that_cannot_be_kept_says_why_and_keeps_what_was_typed()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var form = await carys.Read("/people/start");

        var nameless = await carys.Press(form, "Start her page", ("Reach.Ways", "Ring"), ("Reach.Hours", "after school"));
        var both = await carys.Press(form, "Start her page", ("Name", "Wren"), ("Reach.Ways", "Ring"), ("Reach.Ways", "None"));
        var nothing = await carys.Press(form, "Start her page", ("Name", "Wren"));

        Assert.True(nameless.Says("Write what she wants to be called"));
        Assert.Contains("after school", nameless.Html);
        Assert.True(both.Says("“Don’t” cannot stand beside another way"));
        Assert.Equal(2, both.Page.QuerySelectorAll("input[name='Reach.Ways'][checked]").Length);
        Assert.True(nothing.Says("Pick at least one way"));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<Seaward.Features.Joining.SafeContact>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_worker_who_says_I_am_here_today_may_open_the_page_until_midnight(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var gwen = await seaward.SignedIn(await seaward.AWorker(name: "Gwen", site: "The Harbour Room"));
        var wren = await Joined.StartedAt(carys);

        var before = await gwen.Read($"/people/{wren}");
        var duty = await gwen.Press(await gwen.Read("/duty"), "I’m here today", ("Site", "The Blue Door"));
        var during = await gwen.Read($"/people/{wren}");
        seaward.Clock.Pass(TimeSpan.FromHours(15));
        var nextDay = await gwen.Read($"/people/{wren}");

        Assert.Equal(HttpStatusCode.Forbidden, before.Status);
        Assert.True(duty.Says("You are on duty at The Blue Door until midnight"));
        Assert.True(during.Says("You opened this as today’s team. She can see that"));
        Assert.DoesNotContain("Wren", nextDay.Html);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task when_two_workers_change_how_to_reach_her_the_second_sees_both_and_nothing_is_lost(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var gwen = await seaward.SignedIn(await seaward.AWorker(name: "Gwen"));
        var wren = await Joined.StartedAt(carys);
        await gwen.Press(await gwen.Read("/duty"), "I’m here today", ("Site", "The Blue Door"));
        var (first, second) = (await carys.Read($"/people/{wren}/reach"), await gwen.Read($"/people/{wren}/reach"));

        await carys.Press(first, "Keep this", ("Reach.Hours", "never on Fridays"));
        var both = await gwen.Press(second, "Keep this", ("Reach.Hours", "only mornings"));

        Assert.True(both.Says("Carys wrote this while you had the page open"));
        Assert.True(both.Says("never on Fridays"));
        Assert.Contains("only mornings", both.Html);
        Assert.Empty(both.Page.QuerySelectorAll(".card button"));

        var kept = await gwen.Press(both, "Keep this", ("Reach.Hours", "only mornings, never on Fridays"));
        Assert.True(kept.Says("only mornings, never on Fridays"));
    }

    [Fact]
    public async Task her_number_is_kept_only_where_she_wants_to_be_rung_or_texted()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var wren = await Joined.StartedAt(carys);
        var form = await carys.Read($"/people/{wren}/reach");

        var letters = await carys.Press(form, "Keep this", ("Reach.Ways", "Letter"), ("Reach.Phone", "07700 900123"), ("Reach.Address", "3 Quay Street"));
        var both = await carys.Press(form, "Keep this", ("Reach.Ways", "Ring"), ("Reach.Ways", "Letter"), ("Reach.Phone", "07700 900123"), ("Reach.Address", "3 Quay Street"));

        Assert.True(letters.Says("She did not say ring or text."), letters.Text);
        Assert.Contains("3 Quay Street", letters.Html);
        Assert.True(both.Says("07700 900123") && both.Says("3 Quay Street"), both.Text);
        Assert.Contains("07700 900123", (await carys.Read($"/people/{wren}/reach")).Html);
    }

    [Fact]
    public async Task after_sixty_days_the_page_says_to_ask_her_again()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var worker = await seaward.AWorker();
        using var carys = await seaward.SignedIn(worker);
        var wren = await Joined.StartedAt(carys);

        seaward.Clock.Pass(TimeSpan.FromDays(61));
        using var later = await seaward.SignedIn(worker);
        var stale = await later.Read($"/people/{wren}");
        var fresh = await later.Press(stale, "She says it is still right");

        Assert.True(stale.Says("Ask her again when you see her"));
        Assert.True(fresh.Says("Asked on 10 January") && !fresh.Says("Ask her again"));
    }

    [Fact]
    public async Task a_peer_cannot_start_or_open_a_record()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var peer = await seaward.SignedIn(await seaward.AWorker(Role.Peer, "Sal"));
        var wren = await Joined.StartedAt(carys);

        Assert.Equal(HttpStatusCode.Forbidden, (await peer.Read("/people/start")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await peer.Read($"/people/{wren}")).Status);
    }

    private static IEnumerable<string> Asked(Sheet form) => form.Page.QuerySelectorAll("main input[name],main textarea[name],main select[name]")
        .Select(f => f.GetAttribute("name")!).Where(name => name != "f" && !name.StartsWith("draft.", StringComparison.Ordinal)).Distinct().Order();
}
