using System.Net;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.FrontDoor;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Records;

[Trait("row", "N1")]
public sealed class Her_number
{
    internal static async Task<string> Given(Visitor worker, Seaward.Platform.RecordId her) =>
        AtTheDoor.Digits(await worker.Press(await worker.Read($"/people/{her}/number"), "Make the number"));

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task given_face_to_face_opens_her_own_pages(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        using var she = seaward.Anyone();

        var home = await she.OpensWith(await Given(worker, wren));

        Assert.True(home.Says("Nothing you have to do today."), home.Text);
        Assert.True(home.Says("Carys is here for you"));
        Assert.Equal("/", home.Path);
        Assert.True((await she.IsSure(await she.Go("looked"))).Says("To give you a number of your own."));
        Assert.True((await she.Go("written")).Says("Nothing is written here yet."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_one_link_away_from_the_page_of_a_woman_who_has_just_come(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        var started = await worker.Press(await worker.Read("/people/start"), "Start her page", ("Name", "Marigold"), ("Reach.Ways", "None"));
        var link = started.Page.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("Give her a number of her own", StringComparison.Ordinal));

        var number = AtTheDoor.Digits(await worker.Press(await worker.Read(link.GetAttribute("href")!), "Make the number"));
        using var she = seaward.Anyone();
        var home = await she.OpensWith(number);

        Assert.True(home.Says("Nothing you have to do today."), home.Text);
        Assert.True((await she.IsSure(await she.Go("looked"))).Says("Carys"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ends_when_she_is_given_a_new_one(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        var lost = await Given(worker, wren);
        var found = await Given(worker, wren);
        using var she = seaward.Anyone();

        Assert.True((await she.OpensWith(lost)).Says("There is nothing under this number"));
        Assert.True((await she.OpensWith(found)).Says("Nothing you have to do today."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_given_only_by_someone_the_door_lets_in(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var wren = await seaward.AWoman(await seaward.AWorker());
        using var stranger = await seaward.SignedIn(await seaward.AWorker(name: "Gwen"));
        using var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Amina"));

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Read($"/people/{wren}/number")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Read($"/people/{wren}/number")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_asked_for_again_after_five_quiet_minutes_and_what_she_typed_is_kept(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        var number = await Given(worker, wren);
        using var she = seaward.Anyone();
        await she.OpensWith(number);
        var writing = await she.Press(await she.IsSure(await she.Go("looked")), "Ask about this");

        seaward.Clock.Pass(TimeSpan.FromMinutes(6));
        var locked = await she.Press(writing, "Send it", ("Text", "Why that day?"));
        Assert.True(locked.Says("It was quiet for five minutes"), locked.Text);
        Assert.DoesNotContain("Why that day?", locked.Html, StringComparison.Ordinal);
        Assert.True((await she.Go("home")).Says("I have a number"));

        var wrong = await she.Press(locked, "Open", ("Typed", "1111222233334444"));
        var back = await she.IsSure(await she.Press(await she.Press(wrong, "Open", ("Typed", number)), "Go on"));
        Assert.Equal("Why that day?", back.Page.QuerySelector("textarea")?.TextContent.Trim());
        Assert.True((await she.Press(back, "Send it")).Says("Sent. The answer will be here"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task after_half_an_hour_leads_to_the_front_door_and_another_woman_never_sees_what_she_typed(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var (wren, fern) = (await seaward.AWoman(carys), await seaward.AWoman(carys, "Fern"));
        using var worker = await seaward.SignedIn(carys);
        var (hers, ferns) = (await Given(worker, wren), await Given(worker, fern));
        using var she = seaward.Anyone();
        await she.OpensWith(hers);
        var writing = await she.Press(await she.IsSure(await she.Go("looked")), "Ask about this");
        seaward.Clock.Pass(TimeSpan.FromMinutes(6));
        var locked = await she.Press(writing, "Send it", ("Text", "Why that day?"));

        var other = await she.Press(locked, "Open", ("Typed", ferns));
        Assert.DoesNotContain("Why that day?", other.Html, StringComparison.Ordinal);

        seaward.Clock.Pass(TimeSpan.FromMinutes(31));
        Assert.True((await she.Go("looked")).Says("For mums."));
    }
}
