using System.Net;
using Seaward.Features.Demo;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Demo;

public sealed class Demo_sign_ins
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task are_one_tap_in_a_demo(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine, new Mode(Demo: true, Production: false));
        await seaward.AWorker(Role.Manager, "Mair");
        using var anyone = seaward.Anyone();
        var list = await anyone.Read("/demo");
        Assert.Equal(8, list.Page.QuerySelectorAll("main a.btn").Length);

        await anyone.Read("/demo/sign-in/manager");
        Assert.True((await anyone.Read("/staff")).Says("Mair"));
        Assert.Equal("/releases", (await anyone.Read("/demo/sign-in/commissioner")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.Read("/demo/sign-in/peer")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task lead_to_the_mother_the_seed_chose(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine, new Mode(Demo: true, Production: false));
        var wren = await seaward.AWoman(await seaward.AWorker());
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            Assert.False(await DemoMark.IsOurs(db));
            db.AddRange(new DemoSignIn { Name = DemoSignIn.Mother, Id = wren.Value }, DemoMark.Now(seaward.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
            Assert.True(await DemoMark.IsOurs(db));
        });
        using var anyone = seaward.Anyone();
        await anyone.Read("/demo/sign-in/mother");
        Assert.Contains(anyone.CookieJar.GetCookies(seaward.Address), cookie => cookie.Name == "her");
    }

    [Fact]
    public async Task are_not_there_otherwise()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var anyone = seaward.Anyone();
        foreach (var path in (string[])["/demo", "/demo/sign-in/manager", "/look"])
            Assert.Equal(HttpStatusCode.NotFound, (await anyone.Read(path)).Status);
    }
}
