using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Safeguarding.Conferences;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding;

/// <summary>Nobody is sent round three times, and nobody jumps up and down the page.</summary>
[Trait("row", "R5k")]
public sealed class Everything_wrong_at_once
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task on_a_decision_is_said_down_the_page_facts_first(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);

        var gaps = await carys.Press(await AReferral.Think(carys, wren), "Carry on", ("fact.child-left-alone.Answer", "yes"));

        var links = DownThePage(gaps);
        Assert.StartsWith("fact_child-left-alone_", links[0], StringComparison.Ordinal);
        Assert.True(links.Count > 8 && links.IndexOf("Away") < links.IndexOf("HarmActing") && links.IndexOf("HarmNot") < links.IndexOf("Way"), string.Join(' ', links));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task on_a_meeting_and_on_a_demand_is_said_together(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);

        var planned = await AConference.Planned(carys, wren, ("Form.Day", "2026-11-09"), ("Form.Until", "09:00"), ("Form.Travel", "abc"), ("Form.ToldOn", "2030-01-01"), ("Form.Place", ""));
        Assert.Equal(["Form_Day", "Form_Until", "Form_Travel", "Form_Place", "Form_ToldOn"], DownThePage(planned));
        Assert.True(planned.Says("That day is past.") && planned.Says("It ends before it begins.") && planned.Says("That day has not come yet."), planned.Text);

        var at = (await AConference.Planned(carys, wren)).Path;
        var demand = await carys.Press(await carys.Read($"{at}/demands"), "Keep this demand", ("Form.Agency", "Health"), ("Form.When.Hours", "-7"), ("Form.When.Travel", "1000000"));
        Assert.Equal(["Form_What", "Form_Kind", "Form_When_Hours", "Form_When_Travel"], DownThePage(demand));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task when_it_was_explained_names_the_day_that_is_none_with_the_rest(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);

        var wrong = await carys.Press(await carys.Read($"/people/{wren}/explain"), "Yes, both", ("Form.On", "2026-02-31"), ("Form.Minutes", "-5"), ("Form.Language", "Welsh"));

        Assert.True(wrong.Says("There is no such day. Look at the day, the month and the year"), wrong.Text);
        Assert.Equal(["Form_On", "Form_Minutes", "Form_HowGiven"], DownThePage(wrong));
        Assert.Contains("no such day", wrong.Page.QuerySelector(".problems li")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual("There is no such day. Look at the day, the month and the year", wrong.Page.QuerySelector(".problems li")!.TextContent);
    }

    /// <summary>Each line leads to a field that is there, and none leads up again.</summary>
    private static List<string> DownThePage(Sheet sheet)
    {
        var ids = sheet.Page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        var links = sheet.Page.QuerySelectorAll(".problems a").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, ids));
        Assert.Equal(links.OrderBy(ids.IndexOf), links);
        return links;
    }
}
