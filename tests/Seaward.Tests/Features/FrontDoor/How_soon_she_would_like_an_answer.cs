using Seaward.Platform.Numbers;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.FrontDoor;

[Trait("row", "R5i")]
public sealed class How_soon_she_would_like_an_answer
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_hers_to_say_or_leave_out_and_is_seen_by_those_who_answer(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        var form = await she.Go("ask");
        Assert.Empty(form.Page.QuerySelectorAll("input[name=Soon][checked]"));

        Assert.Equal(16, AtTheDoor.Digits(await she.Press(form, "Send it", ("Text", "When do you open?"))).Length);
        await she.Press(await she.Go("ask"), "Send it", ("Text", "Is there tea today?"), ("Soon", "Today"));

        var queue = await worker.Read("/questions");
        Assert.Equal(2, queue.Page.QuerySelectorAll("main .links a").Length);
        Assert.Contains("Would like an answer today", Line(queue, "Is there tea today?"), StringComparison.Ordinal);
        Assert.DoesNotContain("Would like", Line(queue, "When do you open?"), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task may_be_not_at_all_and_then_it_is_read_and_rests(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        var number = AtTheDoor.Digits(await she.Press(await she.Go("ask"), "Send it", ("Text", "The tea helped."), ("Soon", "JustTelling")));
        Assert.True((await she.OpensWith(number)).Says("You said you need no answer. If you want one, say so here."));

        await worker.Press(await First(worker), "I have read it. It needs no answer");

        Assert.True((await worker.Read("/questions")).Says("Nobody is waiting"));
        var thread = await she.OpensWith(number);
        Assert.True(thread.Says("One of us has read this."));
        await she.Press(thread, "Send it", ("Text", "Can I bring my sister?"));
        Assert.True((await worker.Read("/questions")).Says("Can I bring my sister?"));
    }

    [Fact]
    public async Task never_lets_danger_rest_without_an_answer()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        await she.Press(await she.Go("ask"), "Send it", ("Text", "He has a knife."), ("Soon", "JustTelling"));
        var page = await First(worker);

        Assert.DoesNotContain(page.Page.QuerySelectorAll("button"), button => button.GetAttribute("value") == "rest");
        var forced = await worker.Post(page.Path, ("f", page.Page.QuerySelector("main form input[name=f]")!.GetAttribute("value")!), ("Seen", "1"), ("do", "rest"));
        Assert.False(forced.Says("Nobody is waiting"));
        Assert.True((await worker.Read("/questions")).Says("He has a knife."));
    }

    private static string Line(Sheet queue, string begins) => queue.Page.QuerySelectorAll("main .links a").First(a => a.TextContent.Contains(begins, StringComparison.Ordinal)).TextContent;

    private static async Task<Sheet> First(Visitor worker) => await worker.Read((await worker.Read("/questions")).Page.QuerySelector("main .links a")!.GetAttribute("href")!);
}
