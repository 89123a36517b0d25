using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding;

public sealed class When_the_clocks_change
{
    [Theory, Trait("row", "R5k")]
    [InlineData("2026-10-22T09:00Z", "Thursday 29 October", "2026-10-30T00:00Z")]
    [InlineData("2026-10-24T23:30Z", "Friday 30 October", "2026-10-31T00:00Z")]
    [InlineData("2027-03-24T23:30Z", "Friday 2 April", "2027-04-02T23:00Z")]
    public async Task an_exception_is_due_at_the_end_of_its_fifth_working_day_by_the_clock_on_the_wall(string opened, string day, string due)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        At(seaward, opened);
        var wren = await seaward.AWoman(await seaward.AWorker());
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair", "The Mill"));
        using var gwen = await seaward.SignedIn(await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));

        await mair.Press(await mair.Read($"/people/{wren}/emergency"), "Open it for two hours", ("Because", "The ward rang and asks what she takes."));

        Assert.True((await gwen.Read("/exceptions")).Says($"answer by {day}"), (await gwen.Read("/exceptions")).Text);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(Moment(due), (await db.Set<SecondLook>().AsNoTracking().SingleAsync()).DueAt));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task the_week_in_which_she_is_told_begins_on_the_day_on_the_wall_just_after_midnight_in_summer(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        At(seaward, "2027-06-01T23:30Z");
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var carys = await seaward.SignedIn(worker);
        var notice = await AReferral.Decide(carys, await seaward.AWoman(worker), lead);
        await carys.Press(notice, "Keep the words", AReferral.OurWords);

        var gone = await carys.Press(await carys.Read(notice.Path.Replace("/notice", "/send", StringComparison.Ordinal)), "Send it for this danger", ("How", "HandedOver"), ("Danger", "child-being-attacked-now"));

        Assert.True(gone.Says("by Wednesday 9 June"), gone.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R8")]
    public async Task a_referral_that_left_is_asked_after_from_the_second_working_day_until_they_say_that_it_arrived(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        At(seaward, "2027-03-25T23:30Z");
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        string at;
        using (var carys = await seaward.SignedIn(worker))
        {
            (at, var together) = await AReferral.Told(carys, await seaward.AWoman(worker), lead);
            await carys.Press(await carys.Press(together, "I don’t want to reply"), "It leaves now", ("How", "HandedOver"), ("Where", "The duty desk"));
        }
        // Thursday night before Easter: Tuesday is the working day they have, Wednesday we ask.
        At(seaward, "2027-03-30T22:30Z");
        using (var tuesday = await seaward.SignedIn(worker)) Assert.False((await tuesday.Read("/today")).Says("nobody there has said that it arrived"));
        At(seaward, "2027-03-30T23:30Z");
        using var wednesday = await seaward.SignedIn(worker);
        Assert.True((await wednesday.Read("/today")).Says("One referral left and nobody there has said that it arrived."), (await wednesday.Read("/today")).Text);
        await wednesday.Press(await wednesday.Read(at), "They say it has arrived");
        Assert.False((await wednesday.Read("/today")).Says("nobody there has said that it arrived"));
    }

    private static void At(ASeaward seaward, string moment) => seaward.Clock.Pass(Moment(moment) - seaward.Clock.GetUtcNow());

    private static DateTimeOffset Moment(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
