using Microsoft.EntityFrameworkCore;
using Seaward.Features.HarmReduction;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.HarmReduction;

[Trait("row", "R5m")]
public sealed class Counts_of_bags
{
    [Fact]
    public void are_hidden_while_fewer_than_eight_bags_may_lie_behind_them_and_are_never_exact()
    {
        foreach (var item in BagCatalogue.Shipped.Items)
            for (var enough = 0; enough <= 40; enough++)
                for (var more = 0; more <= 40; more++)
                {
                    var bags = enough + more;
                    var shown = GivenRules.Published((enough * item.Enough) + (more * item.More), item);
                    if (bags < 8) Assert.Null(shown);
                    if (shown is not { } number) continue;
                    Assert.Equal(0, number % (5 * item.Enough));
                    Assert.InRange(number, 5 * item.Enough, ((enough * item.Enough) + (more * item.More)) + (3 * item.Enough));
                }
    }

    [Fact]
    public void of_none_and_of_few_look_the_same() =>
        Assert.Equal(GivenRules.Published(0, BagCatalogue.Shipped.Item("fine-short")!), GivenRules.Published(70, BagCatalogue.Shipped.Item("fine-short")!));

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task are_there_for_anyone_by_item_month_and_place_when_the_month_is_over(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            db.Add(new Given { Site = "The Blue Door", Item = "fine-short", Day = new(2026, 10, 5), Number = 130 });
            db.Add(new Given { Site = "The Blue Door", Item = "fine-short", Day = new(2026, 10, 31), Number = 140 });
            db.Add(new Given { Site = "The Blue Door", Item = "colouring", Day = new(2026, 10, 5), Number = 6 });
            db.Add(new Given { Site = "The Blue Door", Item = "bin", Day = new(2026, 11, 2), Number = 400 });
            await db.SaveChangesAsync();
        });
        using var anyone = seaward.Anyone();

        var page = await anyone.Read("/counts");

        Assert.True(page.Says("October 2026") && !page.Says("November 2026"), page.Text);
        Assert.Equal("250", On(page, "Finer, shorter needles"));
        Assert.Equal("Too few to show", On(page, "Colouring book and good pencils"));
        Assert.Equal("Too few to show", On(page, "Pizza night"));
        Assert.False(page.Says("400") || page.Says("270") || page.Says("Monday"));
        Assert.Equal("Home", page.Page.Title);
        Assert.Contains(page.Page.QuerySelectorAll("details"), month => !month.HasAttribute("open") && month.TextContent.Contains("needles", StringComparison.Ordinal));
        Assert.True((await anyone.Read("/releases")).Page.QuerySelector("a[href='/counts']") is not null);
    }

    private static string On(Sheet page, string item) =>
        page.Page.QuerySelectorAll("dl > div").First(row => row.QuerySelector("dt")!.TextContent.Contains(item, StringComparison.Ordinal)).QuerySelector("dd")!.TextContent.Trim();
}
