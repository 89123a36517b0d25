using System.Net;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Emergency;

public sealed class An_emergency_look
{
    private const string Rang = "The ward rang: she is unconscious, and they ask what she takes.";

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "N1"), Trait("row", "W9")]
    public async Task opens_for_two_hours_with_a_reason_and_she_reads_who_and_why_and_who_answered(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var outreach = await seaward.AWorker(Role.Outreach, "Mair", "The Mill");
        var wren = await seaward.AWoman(worker);
        using var mair = await seaward.SignedIn(outreach);
        using var gwen = await seaward.SignedIn(lead);
        using var she = await seaward.Herself(wren);

        var shut = await mair.Read($"/people/{wren}");
        Assert.Equal(HttpStatusCode.Forbidden, shut.Status);
        Assert.True(shut.Says("In an emergency it can be opened for two hours, with a reason she reads."), shut.Text);
        var page = await mair.Read(shut.Page.QuerySelector("main a[href$='/emergency']")!.GetAttribute("href")!);
        Assert.False(page.Says("Wren"));
        var empty = await mair.Press(page, "Open it for two hours", ("Because", " "));
        var tooShort = await mair.Press(empty, "Open it for two hours", ("Because", "Emergency now"));
        Assert.True(empty.Says("Write why first. She reads it") && tooShort.Says("Write a whole sentence"), tooShort.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await mair.Read($"/people/{wren}")).Status);

        var opened = await mair.Press(tooShort, "Open it for two hours", ("Because", Rang));
        Assert.True(opened.Says("Wren") && opened.Says("You opened this in a hurry, with a reason. She can see that"), opened.Text);
        Assert.Equal(["7200"], opened.Answer.Headers.GetValues("Refresh"));

        var home = await she.Go("home");
        Assert.True(home.Says("Someone opened your pages in a hurry") && home.Says("Mair did, on Tuesday 10 November."), home.Text);
        Assert.False(home.Says(Rang));
        var looked = await she.Go("looked");
        Assert.True(looked.Says(Rang) && looked.Says("Someone else answers for it by Tuesday 17 November."), looked.Text);
        Assert.False((await she.Go("home")).Says("Someone opened your pages in a hurry"));

        Assert.True((await gwen.Read("/exceptions")).Says("Opened a record in an emergency"));
        var one = await gwen.Read(await Address(seaward));
        Assert.True(one.Says(Rang) && one.Says("Mair") && one.Says("09:30"), one.Text);
        Assert.True((await mair.Read(one.Path)).Says("You did this yourself."));
        Assert.Equal(HttpStatusCode.Forbidden, (await gwen.Read($"/people/{wren}")).Status);
        await gwen.Press(one, "Close it with this answer", ("Finding", "RightAsItWas"), ("Words", "Nobody else was awake."));
        Assert.True((await she.Go("looked")).Says("Gwen looked at it: It was right as it was."), (await she.Go("looked")).Text);

        seaward.Clock.Pass(TimeSpan.FromHours(2));
        using var later = await seaward.SignedIn(outreach);
        Assert.Equal(HttpStatusCode.Forbidden, (await later.Read($"/people/{wren}")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "N1")]
    public async Task never_opens_for_someone_she_keeps_away_or_for_a_peer_or_a_manager(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var (kept, peer, manager) = (await seaward.AWorker(Role.Outreach, "Mair"), await seaward.AWorker(Role.Peer, "Jo"), await seaward.AWorker(Role.Manager, "Heledd"));
        var wren = await seaward.AWoman(worker);
        await seaward.Do(Actor.Of(worker.StaffId), async (db, _) =>
        {
            db.Add(Standing.Of(wren, kept.StaffId, StandingKind.KnowsHer, seaward.Clock.GetUtcNow()));
            await db.Save("act.test", default);
        });
        using var mair = await seaward.SignedIn(kept);
        using var jo = await seaward.SignedIn(peer);
        using var heledd = await seaward.SignedIn(manager);

        var refused = await mair.Press(await mair.Read($"/people/{wren}/emergency"), "Open it for two hours", ("Because", Rang));

        Assert.True(refused.Says("This does not open for you, in an emergency either.") && refused.Html.Contains("The ward rang", StringComparison.Ordinal), refused.Text);
        foreach (var visitor in new[] { jo, heledd }) Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Read($"/people/{wren}/emergency")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mair.Read($"/people/{Guid.NewGuid()}/emergency")).Status);
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            Assert.False(await db.Set<Standing>().AnyAsync(s => s.Kind == StandingKind.BreakGlass));
            Assert.False(await db.Set<SecondLook>().AnyAsync());
        });
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "N1")]
    public async Task lasts_two_hours_on_the_night_the_clocks_change_and_asks_nothing_of_her_own_worker(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, outreach) = (await seaward.AWorker(), await seaward.AWorker(Role.Outreach, "Mair", "The Mill"));
        // Half past one in summer time, half an hour before the clocks go back.
        seaward.Clock.Pass(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero) - seaward.Clock.GetUtcNow());
        var wren = await seaward.AWoman(worker);
        using (var carys = await seaward.SignedIn(worker)) Assert.Equal($"/people/{wren}", (await carys.Read($"/people/{wren}/emergency")).Path);
        using (var mair = await seaward.SignedIn(outreach)) await mair.Press(await mair.Read($"/people/{wren}/emergency"), "Open it for two hours", ("Because", Rang));

        seaward.Clock.Pass(TimeSpan.FromMinutes(119));
        using (var still = await seaward.SignedIn(outreach)) Assert.Equal(HttpStatusCode.OK, (await still.Read($"/people/{wren}")).Status);
        seaward.Clock.Pass(TimeSpan.FromMinutes(1));
        using var over = await seaward.SignedIn(outreach);
        Assert.Equal(HttpStatusCode.Forbidden, (await over.Read($"/people/{wren}")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "N1")]
    public async Task is_reached_from_looking_further_when_nobody_there_answers(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var wren = await seaward.AWoman(await seaward.AWorker(), "Wren Hale");
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair", "The Mill"));
        var find = await mair.Press(await mair.Read("/find"), "Look", ("Words", "Wren Hale"));

        var found = await mair.Press(find, "Look further", ("Words", "Wren Hale"), ("Reason", "SheRang"), ("Because", ""));

        var ask = await mair.Press(found, "Open it in an emergency");
        var without = await mair.Press(ask, "Open it for two hours", ("Because", ""));
        Assert.True(without.Says("Write why first. She reads it") && !without.Says("Wren") && !without.Html.Contains(wren.ToString(), StringComparison.Ordinal), without.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await mair.Read($"/people/{wren}")).Status);

        var opened = await mair.Press(without, "Open it for two hours", ("Because", Rang));

        Assert.Equal(($"/people/{wren}", true), (opened.Path, opened.Says("Wren Hale")));
    }

    private static async Task<string> Address(ASeaward seaward)
    {
        var address = "";
        await seaward.Do(Actor.Seaward, async (db, _) => address = $"/exceptions/{(await db.Set<SecondLook>().AsNoTracking().SingleAsync(l => l.At == LookAt.OpenedInAHurry)).Id}");
        return address;
    }
}
