using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Care;

public sealed class Finding_a_person
{
    private static readonly (string, string)[] Because = [("Reason", "SheIsHere"), ("Because", "She is at the door")];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task among_ones_own_needs_two_letters_and_never_puts_a_name_in_an_address(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        await seaward.AWoman(carys, "Wren Dúill");
        var visitor = await seaward.SignedIn(carys);

        var found = await visitor.Press(await visitor.Read("/find"), "Look", ("Words", "du"));

        Assert.Equal("/find", found.Path);
        Assert.True(found.Says("Wren Dúill"), found.Text);
        Assert.True((await visitor.Press(found, "Look", ("Words", "w"))).Says("Write at least two letters"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "N1")]
    public async Task elsewhere_needs_her_whole_name_and_a_reason_that_she_can_read(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, gwen) = (await seaward.AWorker(), await seaward.AWorker(name: "Gwen", site: "The Van"));
        var wren = await seaward.AWoman(carys, "Wren Dúill");
        var visitor = await seaward.SignedIn(gwen);
        var page = await visitor.Press(await visitor.Read("/find"), "Look", ("Words", "wren du"));
        Assert.False(page.Says("Wren Dúill"), page.Text);

        var withoutReason = await visitor.Press(page, "Look further");
        Assert.True(withoutReason.Says("Choose why you are looking"), withoutReason.Text);
        Assert.True((await visitor.Press(page, "Look further", Because)).Says("Nobody has that whole name."));
        var found = await visitor.Press(page, "Look further", [("Words", "wren duill"), .. Because]);

        Assert.True(found.Says("W••• D•••") && found.Says("The Blue Door") && found.Says("Carys walks with her."), found.Text);
        Assert.DoesNotContain(wren.ToString(), found.Html, StringComparison.Ordinal);
        await seaward.Do(Actor.Of(gwen.StaffId), async (db, _) =>
        {
            Assert.Single(await db.Set<AccessLine>().Where(l => l.Record == wren && l.Why == "Search").ToListAsync());
            Assert.Equal(wren, (await db.Set<SearchShown>().SingleAsync()).Record);
            Assert.Equal(2, await db.Set<Search>().CountAsync());
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_the_same_people_to_whoever_goes_back_and_not_to_the_next_worker(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, gwen) = (await seaward.AWorker(), await seaward.AWorker(name: "Gwen"));
        await seaward.AWoman(carys, "Wren Dúill");
        using var visitor = await seaward.SignedIn(carys);
        await visitor.Press(await visitor.Read("/find"), "Look", ("Words", "wren"));

        Assert.True((await visitor.Read("/find")).Says("Wren Dúill"));
        var box = visitor.CookieJar.GetCookies(new Uri(visitor.Address, "/find"))["look"]!;
        Assert.StartsWith("CfDJ8", box.Value, StringComparison.Ordinal);
        using var next = await seaward.SignedIn(gwen);
        next.Carry(box);
        Assert.DoesNotContain("wren", (await next.Read("/find")).Html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "N1")]
    public async Task elsewhere_needs_words_of_ones_own_only_when_another_service_asked(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var wren = await seaward.AWoman(await seaward.AWorker(), "Wren Dúill");
        using var gwen = await seaward.SignedIn(await seaward.AWorker(name: "Gwen", site: "The Van"));
        var page = await gwen.Press(await gwen.Read("/find"), "Look", ("Words", "wren duill"));

        Assert.True((await gwen.Press(page, "Look further", ("Reason", "AnotherService"))).Says("Say in a few words what they asked"));
        Assert.True((await gwen.Press(page, "Look further", ("Reason", "SheIsHere"))).Says("W••• D•••"));

        using var she = await seaward.Herself(wren);
        Assert.True((await she.Go("looked")).Says("Gwen"));
    }

    [Fact]
    public async Task elsewhere_is_for_thirty_searches_an_hour()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var gwen = await seaward.AWorker(name: "Gwen");
        var visitor = await seaward.SignedIn(gwen);
        var page = await visitor.Press(await visitor.Read("/find"), "Look", ("Words", "nobody"));
        for (var i = 0; i < 30; i++) Assert.True((await visitor.Press(page, "Look further", Because)).Says("Nobody has that whole name."));

        Assert.True((await visitor.Press(page, "Look further", Because)).Says("That was 30 searches in an hour."));
        seaward.Clock.Pass(TimeSpan.FromMinutes(61));
        var later = await seaward.SignedIn(gwen);
        Assert.True((await later.Press(await later.Press(await later.Read("/find"), "Look", ("Words", "nobody")), "Look further", Because)).Says("Nobody has that whole name."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task never_shows_a_woman_who_keeps_the_worker_away(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, gwen) = (await seaward.AWorker(), await seaward.AWorker(name: "Gwen"));
        var wren = await seaward.AWoman(carys, "Wren Dúill");
        await seaward.Do(Actor.Of(wren), async (db, _) =>
        {
            db.Add(Standing.Of(wren, gwen.StaffId, StandingKind.Blocked, seaward.Clock.GetUtcNow()));
            await db.Save("act.blocked", default);
        });
        var visitor = await seaward.SignedIn(gwen);

        var found = await visitor.Press(await visitor.Press(await visitor.Read("/find"), "Look", ("Words", "wren")), "Look further", Because);

        Assert.True(found.Says("Nobody has that whole name."), found.Text);
        await seaward.Do(Actor.Of(gwen.StaffId), async (db, _) => Assert.Equal(0, await db.Set<AccessLine>().CountAsync(l => l.Why == "Search")));
    }
}
