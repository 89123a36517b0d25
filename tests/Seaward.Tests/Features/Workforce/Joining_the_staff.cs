using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.Workforce;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Workforce;

public sealed class Joining_the_staff
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_manager_invites_her_she_accepts_and_signs_in_with_a_code(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Mair"));
        var link = await manager.Invites("Gwen", Role.Outreach);
        var gwen = new Someone(seaward, "gwen.door");

        var paper = await gwen.Accept(link);
        Assert.Equal(10, gwen.Paper.Distinct().Count());
        Assert.True(paper.Says("Each works once"));

        var inside = await gwen.SignIn(gwen.CodeNow, back: "/me");
        Assert.Equal("/me", inside.Path);
        Assert.True(inside.Says("Codes left on your sheet: 10"));
        var list = await manager.Read("/staff");
        Assert.True(list.Says("Gwen Outreach worker"));
        Assert.True(list.Says("Gwen signed in"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_link_works_once_and_for_three_days(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Mair"));
        var used = await manager.Invites("Gwen", Role.Peer);
        await new Someone(seaward, "gwen").Accept(used);
        var again = await new Someone(seaward, "gwen2").Accept(used);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.True(again.Says("Ask a manager for a new one"));

        var late = await manager.Invites("Nia", Role.Peer);
        seaward.Clock.Pass(TimeSpan.FromHours(73));
        Assert.True((await new Someone(seaward, "nia").Accept(late)).Says("its time is over"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task what_she_chose_badly_gets_a_sentence_and_nothing_is_lost(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Mair"));
        var link = await manager.Invites("Gwen", Role.Peer);
        var gwen = new Someone(seaward, "gwen");

        Assert.True((await gwen.Accept(link, ("Password", "short"))).Says("Use at least 12 characters"));
        Assert.True((await gwen.Accept(link, ("Password", "Password123456"))).Says("Many people would try this one first"));
        Assert.True((await gwen.Accept(link, ("Name", "two words"))).Says("without spaces"));
        var wrong = await gwen.Accept(link, ("Code", "000000"));
        Assert.True(wrong.Says("That is not the code"));
        Assert.Equal("gwen", wrong.Page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, (await gwen.Accept(link)).Status);
        Assert.Equal(10, gwen.Paper.Count);

        var other = await new Someone(seaward, "GWEN").Accept(await manager.Invites("Gwenllian", Role.Peer));
        Assert.True(other.Says("Someone has this name already"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task the_first_manager_is_invited_by_the_machine_once_for_an_hour(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var late = await FirstLink(seaward);
        seaward.Clock.Pass(TimeSpan.FromMinutes(61));
        Assert.True((await new Someone(seaward, "mair").Accept(late.Path!)).Says("its time is over"));

        var mair = new Someone(seaward, "mair");
        await mair.Accept((await FirstLink(seaward)).Path!, ("FirstName", "Mair"));
        Assert.Equal("/staff", (await mair.SignIn(mair.CodeNow, back: "/staff")).Path);
        Assert.Equal("workforce.first-manager.there-is-one", (await FirstLink(seaward)).Outcome.Key);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task no_link_password_or_printed_code_lies_in_the_database(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Mair"));
        var gwen = await seaward.Joins(manager, "Gwen", Role.Peer);
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            var row = await db.Set<Staff>().SingleAsync(s => s.FirstName == "Gwen");
            Assert.DoesNotContain(Someone.Password, row.PasswordHash, StringComparison.Ordinal);
            Assert.Equal(10, await db.Set<PrintedCode>().CountAsync(c => c.Staff == row.StaffId));
            Assert.All(await db.Set<PrintedCode>().ToListAsync(), code => Assert.Equal(32, code.Hash.Length));
            Assert.All(await db.Set<Invite>().ToListAsync(), invite => Assert.Equal(32, invite.TokenHash.Length));
        });
        Assert.NotEmpty(gwen.Paper);
    }

    private static async Task<MadeLink> FirstLink(ASeaward seaward)
    {
        await using var scope = seaward.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstManager>().Make(default);
    }
}
