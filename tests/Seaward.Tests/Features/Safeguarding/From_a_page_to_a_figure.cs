using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.Indicators;
using Seaward.Features.Safeguarding.Counting;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding;

/// <summary>What was really sent, through the pages, is what is counted.</summary>
public sealed class From_a_page_to_a_figure
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "R12")]
    public async Task referrals_and_danger_that_were_sent_are_counted_each_in_its_place(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        var (_, told) = await AReferral.Told(carys, wren, lead);
        await carys.Press(await carys.Press(await carys.Press(told, "Keep my words", ("Words", "Help with Fridays.")), "Send both"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        var (silent, _) = await AReferral.Told(carys, await seaward.AWoman(worker, "Heron"), lead);
        await carys.Press(await carys.Press(await carys.Read($"{silent}/together"), "I don’t want to reply"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        var (hurried, _) = await AReferral.Told(carys, await seaward.AWoman(worker, "Plover"), lead);
        await carys.Press(await carys.Read($"{hurried}/send"), "Send it for this danger", ("How", "HandedOver"), ("Danger", "child-being-attacked-now"));
        foreach (var about in (string[])[$"?about={wren}", ""])
            await carys.Press(await carys.Read("/danger" + about), "Ring, and read this out", ("Happening", "He has a knife."), ("WhoAndWhere", "The flat."), ("Line", "child-being-attacked-now"));

        await using var scope = seaward.Services.CreateAsyncScope();
        var figures = await scope.ServiceProvider.GetRequiredService<IReferralFigures>().In(new Month(2026, 11), default);

        Assert.Equal([new ReferralFigures("The Blue Door", Sent: 4, ToldFirst: 2, Exceptions: 2, ReplyWent: 1, ChoseNot: 1)], figures);
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<IReferralFigures>().In(new Month(2026, 10), default));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R12")]
    public async Task a_manager_reads_them_once_there_are_enough(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        for (var woman = 0; woman < 24; woman++)
        {
            var (_, together) = await AReferral.Told(carys, await seaward.AWoman(worker, $"Wren {woman}"), lead);
            await carys.Press(await carys.Press(together, "I don’t want to reply"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        }
        seaward.Clock.Pass(TimeSpan.FromDays(24));
        using var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Heledd"));

        var service = await manager.Read("/service");

        Assert.True(service.Says("Exactly: 24 of 24."), service.Text);
        var done = await manager.Press(await manager.Read("/service/publish/2026-11"), "Publish November 2026 for everyone");
        Assert.True(done.Says("November 2026 is published."), done.Text);
        using var anyone = seaward.Anyone();
        Assert.True((await anyone.Read("/releases/2026-11")).Says("In November 2026 every woman was told before anything was sent, in about 25 referrals."), (await anyone.Read("/releases/2026-11")).Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "N1")]
    public async Task a_referral_sent_for_danger_is_looked_at_by_another_and_told_to_her(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        var notice = await AReferral.Decide(carys, wren, lead);
        await carys.Press(notice, "Keep the words", AReferral.OurWords);
        var at = notice.Path.Replace("/notice", "", StringComparison.Ordinal);

        var nameless = await carys.Press(await carys.Read($"{at}/send"), "Send it for this danger", ("How", "HandedOver"));
        Assert.True(nameless.Page.QuerySelector(".problems") is not null, nameless.Text);
        var gone = await carys.Press(nameless, "Send it for this danger", ("How", "HandedOver"), ("Danger", "child-being-attacked-now"));
        Assert.True(gone.Says("It has gone"), gone.Text);
        using var she = await seaward.Herself(wren);
        Assert.False((await she.Go("written")).Says("On Monday her son waited"));

        using var gwen = await seaward.SignedIn(lead);
        var id = Guid.Empty;
        await seaward.Do(Actor.Seaward, async (db, _) => id = (await db.Set<SecondLook>().AsNoTracking().SingleAsync()).Id);
        Assert.True((await carys.Read($"/exceptions/{id}")).Says("You did this yourself. A different person has to look."));
        var look = await gwen.Read($"/exceptions/{id}");
        Assert.True(look.Says("On Monday her son waited at school until 4.05."), look.Text);
        await gwen.Press(look, "Close it with this answer", ("Finding", "RightAsItWas"), ("Words", "It could not wait."));
        Assert.True((await gwen.Read($"/people/{wren}")).Says("open only to the people who work with her"));

        var told = await carys.Press(await carys.Read(at), "She has been told");
        Assert.True(told.Says("She was told on Tuesday 10 November"), told.Text);
        var hers = await she.Go("written");
        Assert.True(hers.Says("On Monday her son waited at school until 4.05.")&& hers.Says("It has gone. It says why it could not wait for you."), hers.Text);
        Assert.True((await she.Go("looked")).Says("Gwen"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "N1")]
    public async Task danger_about_someone_known_is_hers_to_read_from_the_day_she_is_told(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var (wren, other) = (await seaward.AWoman(worker), await seaward.AWoman(worker, "Heron"));
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair", "Elsewhere"));
        using var she = await seaward.Herself(wren);
        var sent = await mair.Press(await mair.Read($"/danger?about={wren}"), "Ring, and read this out",
            ("Happening", "He has a knife at the door."), ("WhoAndWhere", "The blue flat."), ("Line", "child-being-attacked-now"));
        var waits = await mair.Press(sent, "Not yet", ("TellBy", "2026-11-12"), ("Because", "He holds her phone."));
        Assert.False((await she.Go("written")).Says("He has a knife at the door."));

        await mair.Press(waits, "She has been told", ("ToldOn", "2026-11-10"));

        var hers = await she.Go("written");
        Assert.True(hers.Says("Sent at once, because of danger") && hers.Says("He has a knife at the door."), hers.Text);
        Assert.True(hers.Says("Why we did not tell you sooner: He holds her phone.") && hers.Says("Mair"), hers.Text);
        using var heron = await seaward.Herself(other);
        Assert.False((await heron.Go("written")).Says("He has a knife at the door."));
    }
}
