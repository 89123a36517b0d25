using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.Indicators;
using Seaward.Features.Safeguarding.LookingBack;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.LookingBack;

[Trait("row", "Y38")]
public sealed class Looking_back
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_on_today_three_months_after_it_left_and_becomes_a_figure_that_points_at_nobody(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var before = await seaward.SignedIn(worker);
        var (at, together) = await AReferral.Told(before, await seaward.AWoman(worker), lead);
        await before.Press(await before.Press(together, "I don’t want to reply"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.False((await before.Read("/today")).Says("three months old"));

        seaward.Clock.Pass(TimeSpan.FromDays(91));
        using var carys = await seaward.SignedIn(worker);
        Assert.True((await carys.Read("/today")).Says("One referral is three months old and nobody told us what came of it."));
        var answered = await carys.Press(await carys.Read(at), "Keep it, and tell her first", ("CameOfIt", "Friday care is offered."));
        var told = await carys.Press(answered, "She has been told", ("ToldOn", "2027-02-09"));
        Assert.True((await carys.Read("/today")).Says("One referral is three months old. What came of it?"));

        var half = await carys.Press(told, "Keep what we know now", ("Feared", "DidNot"));
        Assert.True(half.Says("Pick what came of it"), half.Text);
        await carys.Press(half, "Keep what we know now", ("Came", "EarlyHelp"));
        Assert.False((await carys.Read("/today")).Says("three months old"));

        var figures = await Figures<LookedBackIndicators>(seaward);
        Assert.Equal(new Count(1), figures.Single(f => f.Measure == "looked-back-at").Count);
        var found = await Figures<FoundIndicators>(seaward);
        Assert.Equal(new Count(1), found.Single(f => f.Measure == "fear-did-not-happen").Count);
        Assert.Equal(new Count(1), found.Single(f => f.Measure == "child-stayed-in-the-family").Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task leads_from_today_to_each_of_them_when_there_are_two(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var before = await seaward.SignedIn(worker);
        List<string> sent = [];
        foreach (var name in (string[])["Wren", "Fern"])
        {
            var (at, together) = await AReferral.Told(before, await seaward.AWoman(worker, name), lead);
            await before.Press(await before.Press(together, "I don’t want to reply"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
            sent.Add(at);
        }
        seaward.Clock.Pass(TimeSpan.FromDays(91));
        using var carys = await seaward.SignedIn(worker);

        var today = await carys.Read("/today");

        Assert.True(today.Says("2 referrals are three months old and nobody told us what came of them."), today.Text);
        var links = today.Page.QuerySelectorAll("details.which a").Select(a => (a.TextContent, a.GetAttribute("href"))).ToList();
        Assert.Contains(("Wren", sent[0]), links);
        Assert.Contains(("Fern", sent[1]), links);
    }

    private static async Task<IReadOnlyList<Figure>> Figures<T>(ASeaward seaward)
    {
        await using var scope = seaward.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IIndicatorSource>().OfType<T>().Cast<IIndicatorSource>().Single().Read(new(2027, 2), default);
    }
}
