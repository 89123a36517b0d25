using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Care.Assessment;

public sealed class Talking
{
    private static async Task<(Visitor Worker, RecordId Her)> Ready(ASeaward seaward)
    {
        var worker = await seaward.SignedIn(await seaward.AWorker());
        var her = await Joined.StartedAt(worker);
        await Joined.SheSays(worker, her, "Yes");
        await Joined.Explained(worker, her, "Yes, both", Joined.BothTicks);
        return (worker, her);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    [Trait("row", "R5e")]
    public async Task she_is_asked_what_would_make_the_week_easier_and_it_is_read_back_to_her(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, wren) = await Ready(seaward);

        var ask = await Joined.InTheRoom(carys, wren, "this-week", "OnlyUs");
        Assert.True(ask.Says(Joined.TheQuestion));
        var back = await carys.Press(ask, "Keep what she said", ("Form.HerWords", "Ten o’clock,\nnot nine."), ("Form.WeWill", "Move it to ten."));

        Assert.True(back.Says("Read it back to her"));
        Assert.Contains("Ten o’clock,\nnot nine.", back.Page.QuerySelector(".hers")!.TextContent);
        await carys.Press(back, "Keep how she puts it", ("HerWords", "Nine is the school run."));

        var again = await Joined.InTheRoom(carys, wren, "this-week", "OnlyUs");
        Assert.True(again.Says("Already told us"));
        Assert.True(again.Says("not nine."));
        Assert.True(again.Says("She would put it this way: Nine is the school run."));
        using var she = await seaward.Herself(wren);
        var hers = await she.Go("written");
        foreach (var said in (string[])["What you told us of your week", "not nine.", "Move it to ten.", "Nine is the school run."]) Assert.True(hers.Says(said), hers.Text);
        carys.Dispose();
    }

    [Theory]
    [InlineData("Child")]
    [InlineData("Partner")]
    [InlineData("SomeoneElse")]
    [Trait("row", "Y13")]
    public async Task while_someone_can_hear_a_sensitive_topic_stays_folded_until_she_says_go_on(string who)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var (carys, wren) = await Ready(seaward);
        await Kept(carys, wren, "My mam and me.");

        var folded = await Joined.InTheRoom(carys, wren, "at-home", who);
        Assert.True(folded.Says("This one waits while someone else can hear"));
        Assert.DoesNotContain("Who is at home", folded.Html);
        Assert.DoesNotContain("My mam and me.", folded.Html);

        var open = await carys.Press(folded, "She says: go on");
        Assert.True(open.Says("The same question for every grown-up"));
        Assert.True((await Joined.InTheRoom(carys, wren, "this-week", who)).Says(Joined.TheQuestion));
        carys.Dispose();
    }

    [Fact]
    [Trait("row", "Y13")]
    public async Task a_form_sent_past_the_fold_keeps_nothing_and_loses_nothing()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var (carys, wren) = await Ready(seaward);
        var ask = await Joined.InTheRoom(carys, wren, "at-home", "OnlyUs");

        var refused = await carys.Press(ask, "Keep what she said", ("Form.Room", "Partner"), ("Form.HerWords", "He knows."), ("Form.NobodyElse", "true"));

        Assert.True(refused.Says("Someone else can hear"));
        Assert.Contains("He knows.", refused.Html);
        Assert.Equal(0, await Answers(seaward));
        carys.Dispose();
    }

    [Fact]
    public async Task her_part_does_not_stand_alone_every_grown_up_is_asked_or_it_says_why_not()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var (carys, wren) = await Ready(seaward);
        var ask = await Joined.InTheRoom(carys, wren, "at-home", "OnlyUs");

        var alone = await carys.Press(ask, "Keep what she said", ("Form.HerWords", "Mornings and bed."));
        var unasked = await carys.Press(ask, "Keep what she said", ("Form.HerWords", "Mornings and bed."), ("Form.Adults[0].Who", "Dan"));
        var both = await carys.Press(ask, "Keep what she said", ("Form.HerWords", "Mornings and bed."), ("Form.Adults[0].Who", "Dan"), ("Form.NobodyElse", "true"));
        Assert.True(alone.Says("Her part does not stand alone"));
        Assert.True(unasked.Says("Dan has not been asked. Write what they said, or say why not yet"));
        Assert.Contains("Mornings and bed.", unasked.Html);
        Assert.True(both.Says("Which is right?"));
        Assert.Equal(0, await Answers(seaward));

        var kept = await carys.Press(unasked, "Keep what she said", ("Form.Adults[0].WhyNotAsked", "He works nights."));
        Assert.True(kept.Says("Not asked yet: He works nights."));
        carys.Dispose();
    }

    [Fact]
    public async Task one_more_grown_up_makes_room_and_loses_nothing()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var (carys, wren) = await Ready(seaward);
        var ask = await Joined.InTheRoom(carys, wren, "at-home", "OnlyUs");

        var more = await carys.Press(ask, "One more grown-up", ("Form.HerWords", "Mornings."), ("Form.Adults[0].Who", "Dan"));

        Assert.Contains("Mornings.", more.Html);
        Assert.Contains("Form.Adults[2].Who", more.Html);
        carys.Dispose();
    }

    [Fact]
    public async Task never_ask_me_that_holds_for_every_later_worker()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var (carys, wren) = await Ready(seaward);
        using var gwen = await seaward.SignedIn(await seaward.AWorker(name: "Gwen"));
        await gwen.Press(await gwen.Read("/duty"), "I’m here today", ("Site", "The Blue Door"));

        var stale = await Joined.InTheRoom(gwen, wren, "this-week", "OnlyUs");
        await carys.Press(await Joined.InTheRoom(carys, wren, "this-week", "OnlyUs"), "Never ask me that");

        Assert.True((await gwen.Read($"/people/{wren}")).Says("Do not ask again"));
        var page = await Joined.InTheRoom(gwen, wren, "this-week", "OnlyUs");
        Assert.True(page.Says("She asked us never to ask this. Do not ask again."));
        Assert.False(page.Says(Joined.TheQuestion));
        Assert.True((await gwen.Press(stale, "Keep what she said", ("Form.HerWords", "Ten."))).Says("Someone else wrote about this"));

        var back = await gwen.Press(page, "She began it herself. Keep it", ("Form.HerWords", "Since you’re here: ten."));
        Assert.True(back.Says("Since you’re here: ten."));
        Assert.True((await gwen.Read($"/people/{wren}")).Says("Do not ask again"));
        carys.Dispose();
    }

    [Fact]
    public async Task not_today_is_an_answer_and_never_swallows_words()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var (carys, wren) = await Ready(seaward);
        var ask = await Joined.InTheRoom(carys, wren, "this-week", "OnlyUs");

        var both = await carys.Press(ask, "Not today", ("Form.HerWords", "Ask me Thursday."));
        var kept = await carys.Press(ask, "Not today");

        Assert.True(both.Says("There are words in the boxes"));
        Assert.Contains("Ask me Thursday.", both.Html);
        Assert.True(kept.Says("Not today, she said."));
        carys.Dispose();
    }

    private static async Task Kept(Visitor worker, RecordId her, string words) =>
        await worker.Press(await Joined.InTheRoom(worker, her, "at-home", "OnlyUs"), "Keep what she said", ("Form.HerWords", words), ("Form.NobodyElse", "true"));

    private static async Task<int> Answers(ASeaward seaward)
    {
        var count = 0;
        await seaward.Do(Actor.Seaward, async (db, _) => count = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Set<Seaward.Features.Care.Assessment.AssessmentAnswer>()));
        return count;
    }
}
