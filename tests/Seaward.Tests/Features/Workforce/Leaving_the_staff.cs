using System.Net;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Workforce;

public sealed class Leaving_the_staff
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "N1")]
    public async Task ends_every_session_and_way_in_at_once_here(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Mair"));
        var gwen = await seaward.Joins(manager, "Gwen", Role.KeyWorker);
        Assert.Equal("/me", (await gwen.SignIn(gwen.CodeNow, back: "/me")).Path);

        Assert.True((await manager.Press(await Page(manager, "Gwen"), "Gwen has left")).Says("Tick the box"));
        var page = await manager.Press(await Page(manager, "Gwen"), "Gwen has left", ("Sure", "true"));
        Assert.True(page.Says("can no longer sign in"));
        Assert.StartsWith("/sign-in", (await gwen.Browser.Read("/me")).Path, StringComparison.Ordinal);
        Assert.True((await gwen.SignIn(gwen.NextCode())).Says("That did not let you in"));
        Assert.True((await gwen.SignIn(gwen.Paper[0])).Says("That did not let you in"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "N1")]
    public async Task reaches_every_other_copy_within_a_minute(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker(Role.KeyWorker, "Gwen");
        var gwen = await seaward.SignedIn(worker);
        Assert.Equal("/me", (await gwen.Read("/me")).Path);
        await seaward.Do(Actor.Seaward, (db, _) => db.Set<Staff>().Where(s => s.Id == worker.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LeftAt, (DateTimeOffset?)seaward.Clock.GetUtcNow())));

        seaward.Clock.Pass(TimeSpan.FromSeconds(59));
        Assert.StartsWith("/sign-in", (await gwen.Read("/me")).Path, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task leaves_no_woman_alone_unseen(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        var elin = await seaward.AWorker(Role.KeyWorker, "Elin");
        var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Mair"));
        var page = await manager.Press(await Page(manager, "Carys"), "Carys has left", ("Sure", "true"));
        Assert.True(page.Says("Women with nobody walking with them: 1"));
        Assert.False(page.Says("Wren"));
        await Opens(seaward, carys, wren, null);

        var done = await manager.Press(await manager.Read("/staff/cover"), "Hand over", ("To", elin.Id.ToString()));
        Assert.True(done.Says("Every woman has someone who walks with her"));
        await Opens(seaward, elin, wren, As.KeyWorker);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_new_role_takes_effect_in_the_open_session(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var gwen = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Gwen"));
        var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Mair"));
        Assert.Equal(HttpStatusCode.OK, (await gwen.Read("/staff")).Status);
        await manager.Press(await Page(manager, "Gwen"), "Change it", ("Role", "Peer"));

        Assert.Equal(HttpStatusCode.Forbidden, (await gwen.Read("/staff")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_new_way_in_needs_two_people_and_ends_the_old_ones(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Mair"));
        var lead = await seaward.SignedIn(await seaward.AWorker(Role.SafeguardingLead, "Lowri"));
        var gwen = await seaward.Joins(manager, "Gwen", Role.Outreach);
        var (paper, old) = (gwen.Paper[0], gwen.Browser);
        await gwen.SignIn(gwen.CodeNow);

        var asked = await manager.Press(await Page(manager, "Gwen"), "Ask for a new way in");
        Assert.True(asked.Says("Mair asked. A second person has to agree."));
        Assert.DoesNotContain("Make the link", asked.Html, StringComparison.Ordinal);
        var alone = await manager.Press(await manager.Read("/staff/new-ways-in"), "I know it is Gwen. I agree");
        Assert.True(alone.Says("somebody else has to agree"));
        await lead.Press(await lead.Read("/staff/new-ways-in"), "I know it is Gwen. I agree");
        var link = (await manager.Press(await Page(manager, "Gwen"), "Make the link")).Page.QuerySelector("#handed-over")!.TextContent;

        await gwen.Accept(link);
        Assert.StartsWith("/sign-in", (await old.Read("/me")).Path, StringComparison.Ordinal);
        Assert.True((await gwen.SignIn(paper)).Says("That did not let you in"));
        Assert.Equal("/me", (await gwen.SignIn(gwen.CodeNow, back: "/me")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task roles_cannot_open_each_others_pages(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        string[] managers = ["/staff", "/staff/cover", $"/staff/{Guid.NewGuid()}"];
        foreach (var role in Enum.GetValues<Role>())
        {
            var someone = await seaward.SignedIn(await seaward.AWorker(role, role.ToString()));
            foreach (var page in managers)
                Assert.Equal(role is not Role.Manager, (await someone.Read(page)).Status is HttpStatusCode.Forbidden);
            Assert.Equal(role is not Role.Manager and not Role.SafeguardingLead, (await someone.Read("/staff/new-ways-in")).Status is HttpStatusCode.Forbidden);
            Assert.Equal(HttpStatusCode.OK, (await someone.Read("/me")).Status);
        }
        var wren = await seaward.Herself(await seaward.AWoman(await seaward.AWorker()));
        foreach (var page in (string[])[.. managers, "/staff/new-ways-in", "/me"])
            Assert.StartsWith("/sign-in", (await wren.Read(page)).Path, StringComparison.Ordinal);
    }

    private static async Task<Sheet> Page(Visitor manager, string of)
    {
        var list = await manager.Read("/staff");
        return await manager.Read(list.Page.QuerySelectorAll("a.who").Single(a => a.TextContent == of).GetAttribute("href")!);
    }

    private static Task Opens(ASeaward seaward, Staff staff, RecordId record, As? @as) => seaward.Do(Actor.Of(staff.StaffId),
        async (_, door) => Assert.Equal(@as, await door.MayOpen(record, default)));
}
