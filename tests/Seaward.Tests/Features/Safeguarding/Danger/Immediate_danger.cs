using System.Net;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Danger;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.History;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Danger;

[Trait("row", "R5k")]
public sealed class Immediate_danger
{
    private static readonly (string, string)[] Now =
        [("Happening", "He has a knife at the door."), ("WhoAndWhere", "The blue flat over the chip shop."), ("Line", "child-being-attacked-now")];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task goes_at_once_by_one_worker_at_night_and_a_different_person_looks_next_day(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (key, outreach, second) = (await seaward.AWorker(), await seaward.AWorker(Role.Outreach, "Mair", "Elsewhere"), await seaward.AWorker(Role.Manager, "Gwen", "Elsewhere"));
        var wren = await seaward.AWoman(key);
        await seaward.Do(Actor.Of(key.StaffId), async (db, _) =>
        {
            db.Add(Standing.Of(wren, outreach.StaffId, StandingKind.Blocked, seaward.Clock.GetUtcNow()));
            await db.Save("act.blocked", default);
        });
        seaward.Clock.Pass(TimeSpan.FromHours(17));
        using var mair = await seaward.SignedIn(outreach);

        var sent = await mair.Press(await mair.Read($"/danger?about={wren}"), "Ring, and read this out", Now);

        Assert.True(sent.Says("Written by Mair, Wednesday 11 November, 02:30") && sent.Says("He has a knife at the door."), sent.Text);
        Assert.True((await mair.Read("/by-hand")).Says("Danger now: ring, and read the words out"));
        Assert.True((await mair.Read("/exceptions")).Says("Danger now: nobody has rung yet"));
        var rung = await mair.Press(sent, "I have rung 999 and read it out", ("More", "Number 4471."));
        Assert.True(rung.Says("Rung, and read out: Mair, Wednesday 11 November, 02:30") && rung.Says("999. Number 4471."), rung.Text);
        Assert.True((await mair.Read("/exceptions")).Says("Sent at once, for danger"));
        var own = await mair.Read("/exceptions");
        Assert.True(own.Says("You did this. Someone else answers for it."), own.Text);
        var id = await Look(seaward);
        Assert.True((await mair.Read($"/exceptions/{id}")).Says("You did this yourself. A different person has to look."));
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            Assert.Equal(0, await db.Set<AccessLine>().CountAsync(l => l.Record == wren && l.ReaderId == outreach.Id));
            Assert.Equal(0, await db.Set<HistoryEntry>().CountAsync(e => e.Record == wren && e.Act.StartsWith("act.danger")));
        });

        seaward.Clock.Pass(TimeSpan.FromHours(25));
        using var gwen = await seaward.SignedIn(second);
        Assert.True((await gwen.Read("/exceptions")).Says("was due"));
        var looked = await gwen.Press(await gwen.Read($"/exceptions/{id}"), "Close it with this answer", ("Finding", "RightAsItWas"), ("Words", "Nobody could have waited."));
        Assert.True(looked.Says("Gwen,") && looked.Says("It was right as it was"), looked.Text);

        var told = await gwen.Press(await gwen.Read(sent.Path), "She has been told", ("ToldOn", "2026-11-12"));
        Assert.True(told.Says("She was told on Thursday 12 November"), told.Text);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(1, await db.Set<HistoryEntry>().CountAsync(e => e.Record == wren && e.Act == "act.danger.told")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task asks_for_the_danger_and_a_few_words_and_loses_nothing_that_was_typed(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair"));
        var page = await mair.Read("/danger");

        var wrong = await mair.Press(page, "Ring, and read this out", ("Happening", "He has a knife at the door."));

        Assert.True(wrong.Says("Choose the danger that fits best."), wrong.Text);
        Assert.Contains("He has a knife at the door.", wrong.Html, StringComparison.Ordinal);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<DangerReport>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R8")]
    public async Task of_a_grown_up_is_written_down_too_and_is_no_line_of_the_list(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair"));

        var sent = await mair.Press(await mair.Read("/danger"), "Ring, and read this out", ("Happening", "He has his hands round her throat."), ("WhoAndWhere", "The van."), ("Line", DangerLines.GrownUp));

        Assert.True(sent.Says("A grown-up is being attacked, or is about to be."), sent.Text);
        Assert.True((await mair.Press(sent, "I have rung the duty team and read it out")).Says("Rung, and read out: Mair"));
        Assert.False(Seaward.Features.Safeguarding.Triggers.Framework.Shipped.Declares(DangerLines.GrownUp));
        Assert.Null(Seaward.Features.Safeguarding.Referrals.ImmediateRisk.Named(DangerLines.GrownUp));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_sent_by_a_peer_in_five_actions_who_has_rung_already(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var billie = await seaward.SignedIn(await seaward.AWorker(Role.Peer, "Billie"));
        using var gwen = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Gwen"));
        var first = (await billie.Read("/me")).Page.QuerySelector("a.danger")!.GetAttribute("href")!;

        var sent = await billie.Press(await billie.Read(first), "I have rung 999: keep this", Now);

        Assert.True(sent.Says("Rung, and read out: Billie") && !sent.Says("Nothing has left yet."), sent.Text);
        Assert.False((await gwen.Read("/service")).Says("nobody has rung yet"));
        await billie.Press(await billie.Read(first), "Ring, and read this out", Now);
        Assert.True((await gwen.Read("/service")).Says("Someone is in danger, and nobody has rung yet."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task put_right_and_sent_again_has_the_words_as_they_are_now(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair"));
        var page = await mair.Read("/danger");
        var first = await mair.Press(page, "Ring, and read this out", Now);

        var second = await mair.Press(page, "Ring, and read this out", ("Happening", "He has a knife at the door."), ("WhoAndWhere", "They ran to the pier."), ("Line", "child-being-attacked-now"));

        Assert.NotEqual(first.Path, second.Path);
        Assert.True(second.Says("They ran to the pier."), second.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_not_held_up_by_a_sign_nobody_can_read(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair"));

        var sent = await mair.Press(await mair.Read("/danger"), "Ring, and read this out", ("Happening", "He has a \0knife."), ("Line", "child-being-attacked-now"));

        Assert.True(sent.Says("He has a knife.") && sent.Says("Nothing has left yet."), sent.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_linked_to_nobody_when_the_address_names_nobody_we_know(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair"));

        Assert.False((await mair.Read($"/danger?about={Guid.NewGuid()}")).Says("This will be linked to her record."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task pressed_twice_is_sent_once(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair"));
        var page = await mair.Read("/danger");

        var both = await Task.WhenAll(mair.Press(page, "Ring, and read this out", Now), mair.Press(page, "Ring, and read this out", Now));

        Assert.Equal(both[0].Path, both[1].Path);
        Assert.Equal(HttpStatusCode.OK, both[1].Status);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(1, await db.Set<DangerReport>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task cannot_be_looked_at_by_the_one_who_sent_it_even_in_the_database(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair"));
        await mair.Press(await mair.Read("/danger"), "Ring, and read this out", Now);

        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            foreach (var sql in (string[])["UPDATE second_look SET looked_by = sent_by, looked_at = sent_at, finding = 'RightAsItWas'", "UPDATE second_look SET looked_at = sent_at"])
                Assert.True(await Xunit.Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql)) is System.Data.Common.DbException, sql);
        });
    }

    private static async Task<Guid> Look(ASeaward seaward)
    {
        var id = Guid.Empty;
        await seaward.Do(Actor.Seaward, async (db, _) => id = (await db.Set<SecondLook>().AsNoTracking().SingleAsync()).Id);
        return id;
    }
}
