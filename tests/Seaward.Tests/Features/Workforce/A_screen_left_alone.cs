using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Care;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Workforce;

public sealed class A_screen_left_alone
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task locks_after_five_minutes_and_what_was_typed_is_there_when_it_opens(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Heledd"));
        var gwen = await seaward.Joins(manager, "Gwen", Role.KeyWorker);
        await gwen.SignIn(gwen.NextCode());
        var start = await gwen.Browser.Read("/people/start");
        seaward.Clock.Pass(TimeSpan.FromMinutes(6));

        var locked = await gwen.Browser.Press(start, "Start her page", ("Name", "Wren"), ("Reach.MaySay", "Bring the blue bag."));

        Assert.True(locked.Says("Locked") && locked.Says("What you were writing is kept."), locked.Text);
        Assert.True((await gwen.Browser.Read("/today")).Says("Locked"));
        var back = await gwen.Browser.Press(locked, "Unlock", ("Code", gwen.NextCode()));
        Assert.Equal("/people/start", back.Path);
        Assert.Contains("Bring the blue bag.", back.Page.QuerySelector("textarea[name='Reach.MaySay']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Wren", back.Page.QuerySelector("input[name=Name]")!.GetAttribute("value"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task stays_open_while_someone_moves_on_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        foreach (var _ in Enumerable.Range(0, 4))
        {
            Assert.True((await carys.Http.GetAsync("/awake")).IsSuccessStatusCode);
            seaward.Clock.Pass(TimeSpan.FromMinutes(4));
        }

        Assert.Equal("/today", (await carys.Read("/today")).Path);
        seaward.Clock.Pass(TimeSpan.FromMinutes(6));
        Assert.StartsWith("/locked", (await carys.Read("/today")).Path, StringComparison.Ordinal);
    }
}
