using Seaward.Features.FrontDoor;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.FrontDoor;

public sealed class The_front_door
{
    private static readonly string[] Never = ["drug", "treat", "addict", "recover", "safeguard", "substance", "alcohol", "inject", "needle", "clinic"];

    [Fact]
    [Trait("row", "R5i")]
    public async Task says_nothing_of_what_it_is_for()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var door = await she.Read("/");

        Assert.True(door.Says("For mums."));
        foreach (var word in Never) Assert.DoesNotContain(word, door.Page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(4, door.Page.QuerySelectorAll(".hut").Length);
    }

    [Fact]
    [Trait("row", "R8")]
    public async Task shows_the_published_list_in_the_words_every_worker_has()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var page = await she.Read("/what-if/list");

        Assert.True(page.Says("Missing a meeting."));
        Assert.True(page.Says("Danger right now"));
        Assert.True(page.Says("You hear first. You see each word before it goes."));
        var words = await she.Read("/words");
        Assert.True(words.Says("What it is not"));
        Assert.True(words.Page.QuerySelectorAll("dl > div").Length >= 40);
    }

    [Fact]
    [Trait("row", "R5i")]
    public async Task says_when_someone_reads_next()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();

        Assert.True((await she.Go("ask")).Says("reads this next today at 10:00"));
    }

    [Fact]
    public void next_reading_is_the_first_that_is_still_to_come()
    {
        DayOfWeek[] days = [DayOfWeek.Monday, DayOfWeek.Tuesday];
        TimeOnly[] at = [new(16, 0), new(10, 0)];

        Assert.Equal(new DateTime(2026, 11, 10, 16, 0, 0), ReadingRules.Next(new(2026, 11, 10, 10, 0, 0), days, at));
        Assert.Equal(new DateTime(2026, 11, 16, 10, 0, 0), ReadingRules.Next(new(2026, 11, 10, 16, 0, 0), days, at));
        Assert.Null(ReadingRules.Next(new(2026, 11, 10), [], at));
    }
}
