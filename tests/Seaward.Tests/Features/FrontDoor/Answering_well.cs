using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.FrontDoor;
using Seaward.Features.Safeguarding.Danger;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Numbers;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Web;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.FrontDoor;

[Trait("row", "R5i")]
public sealed class Answering_well
{
    private const string OfChildren = "Will they take my baby if I tell you I use?";
    private const string Answer = "Not for that. Using alone is never a reason.";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task an_answer_about_children_or_danger_goes_only_when_another_worker_has_read_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var nisha = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Nisha"));
        var (_, number) = await she.Asks(OfChildren);
        var address = (await carys.Read("/questions")).Page.QuerySelector("main .links a")!.GetAttribute("href")!;

        await carys.Press(await carys.Read(address), "Send the answer", ("Text", Answer));
        Assert.False((await she.OpensWith(number)).Says(Answer));
        var hers = await carys.Read(address);
        Assert.True(hers.Says("Your answer waits for a second person."));
        Assert.DoesNotContain(hers.Page.QuerySelectorAll("button"), b => b.TextContent.Contains("I have read it", StringComparison.Ordinal));

        var second = await nisha.Read(address);
        Assert.Equal(Answer, second.Page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.DoesNotContain(second.Page.QuerySelectorAll("button"), b => b.TextContent.Contains("Send the answer", StringComparison.Ordinal));
        await nisha.Press(second, "I have read it. Send it");

        var read = await she.OpensWith(number);
        Assert.True(read.Says(Answer));
        Assert.True(read.Says("A worker here"));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<WaitingAnswer>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task what_speaks_of_danger_is_marked_before_anybody_opens_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        await she.Asks("When is the drop in?");
        Assert.True((await carys.Read("/today")).Says("One question at the front door"));
        Assert.False((await carys.Read("/today")).Says("speaks of danger"));

        await she.Asks("He hit me last night");
        Assert.True((await carys.Read("/today")).Says("2 questions at the front door. Some speak of danger"));
        var rows = (await carys.Read("/questions")).Page.QuerySelectorAll("main .links li").Select(li => li.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Single(rows, row => row.Contains("Speaks of danger", StringComparison.Ordinal) && row.Contains("He hit me", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Can I bring the kids?", true), InlineData("He hit me last night", true), InlineData("My son is six", true)]
    [InlineData("When is the drop in?", false), InlineData("Do you have a nurse?", false)]
    [InlineData("I am 12 and my mum wont wake up", true)]
    public void what_speaks_of_children_or_danger_is_known_by_its_words(string asked, bool second) => Assert.Equal(second, MentionRules.NeedsSecond(asked));

    [Theory]
    [InlineData("I'm 12 and my mum uses", true), InlineData("i am 9", true), InlineData("I’m in year 6", true), InlineData("I am scared of my dad", true)]
    [InlineData("I'm 34", false), InlineData("I am 12 weeks pregnant", false), InlineData("My mum minds them", false)]
    public void a_child_who_writes_is_known_by_its_words(string asked, bool child) => Assert.Equal(child, MentionRules.MayBeAChild(asked));

    [Fact]
    public async Task a_child_who_writes_gets_a_page_and_childline()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var child = seaward.Anyone();

        var sent = await child.Press(await child.Go("ask"), "Send it", ("Text", "I'm 11. My mum is asleep a lot and I get scared."));
        var page = await child.Go("child");

        Assert.Contains("0800 1111", sent.Text, StringComparison.Ordinal);
        Assert.True(page.Says("What a grown-up does is not your fault."));
        Assert.True((await child.Go("ask")).Says("Are you under 18?"));
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        var address = (await worker.Read("/questions")).Page.QuerySelector("main .links a")!.GetAttribute("href")!;
        Assert.True((await worker.Read(address)).Says("This may be from a child."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task unread_for_eight_open_hours_the_page_says_so(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        await she.Asks("When do you open?");
        Assert.False((await she.Go("ask")).Says("We are slow just now"));

        seaward.Clock.Pass(TimeSpan.FromHours(15));
        Assert.False((await she.Go("ask")).Says("We are slow just now"));
        seaward.Clock.Pass(TimeSpan.FromHours(17));
        Assert.True((await she.Go("ask")).Says("We are slow just now"));
    }

    [Fact]
    public void open_hours_are_counted_from_the_next_open_day()
    {
        DayOfWeek[] days = [DayOfWeek.Monday, DayOfWeek.Friday];
        double Hours(DateTime now) => ReadingRules.OpenHours(new(2026, 11, 13), now, days, new(9, 0), new(17, 0));

        Assert.Equal(0, Hours(new(2026, 11, 13, 16, 0, 0)));
        Assert.Equal(0, Hours(new(2026, 11, 15, 16, 0, 0)));
        Assert.Equal(3, Hours(new(2026, 11, 16, 12, 0, 0)));
        Assert.Equal(8, Hours(new(2026, 11, 16, 22, 0, 0)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task the_box_is_shut_and_opened_by_staff_and_keeps_what_she_was_writing_on_her_screen(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        var writing = await she.Go("ask");
        await worker.Press(await worker.Read("/questions"), "Shut the box", ("OpensOn", "2026-11-16"));

        var sent = await she.Press(writing, "Send it", ("Text", "Is anyone there?"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.Status);
        Assert.True(sent.Says("Nobody can read questions till Monday 16 November."));
        Assert.True(sent.Says("Is anyone there?"));
        Assert.Null((await she.Go("ask")).Page.QuerySelector("textarea"));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<Question>().CountAsync()));

        await worker.Press(await worker.Read("/questions"), "Open the box");
        Assert.NotNull((await she.Go("ask")).Page.QuerySelector("textarea"));
    }

    [Fact]
    public async Task cards_are_written_by_one_agreed_by_another_and_put_into_an_answer()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var nisha = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Nisha"));
        await she.Asks("When is the drop in?");
        await carys.Press(await carys.Read("/questions/cards"), "Write it", ("Title", "Drop in"), ("Text", "Tuesday, ten till three. Just come."));
        Assert.True((await carys.Press(await carys.Read("/questions/cards"), "Put away")).Says("Cards for answers"));
        await carys.Press(await carys.Read("/questions/cards"), "Write it", ("Title", "Drop in"), ("Text", "Tuesday, ten till three. Just come."));
        var address = (await carys.Read("/questions")).Page.QuerySelector("main .links a")!.GetAttribute("href")!;
        Assert.False((await carys.Read(address)).Says("Just come."));

        await nisha.Press(await nisha.Read("/questions/cards"), "I agree");
        var put = await carys.Press(await carys.Read(address), "Put it in", ("Text", "Hello."));

        Assert.Equal("Hello.\n\nTuesday, ten till three. Just come.", put.Page.QuerySelector("textarea")!.TextContent.Trim().ReplaceLineEndings("\n"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task an_answer_that_departs_from_a_card_shows_how_and_goes_only_when_another_worker_has_read_it(Engine engine)
    {
        const string Card = "Using alone is never a reason for us to tell anyone. What happens if shows you every reason there is.";
        const string Other = "Using alone is never a reason for us to tell anyone. But we would ring the nurse. Come in.";
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var nisha = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Nisha"));
        await carys.Press(await carys.Read("/questions/cards"), "Write it", ("Title", "Using alone"), ("Text", Card));
        await nisha.Press(await nisha.Read("/questions/cards"), "I agree");
        var (_, number) = await she.Asks("Do you tell anyone that I use?");
        var address = (await carys.Read("/questions")).Page.QuerySelector("main .links a")!.GetAttribute("href")!;

        await carys.Press(await carys.Read(address), "Send the answer", ("Text", Other));
        Assert.False((await she.OpensWith(number)).Says("ring the nurse"));
        var second = await nisha.Read(address);
        Assert.True(second.Says("This says something else than the card “Using alone”."), second.Text);
        Assert.True(second.Says(Card));
        var asCard = await nisha.Press(second, "Say it as the card does");
        Assert.Equal($"But we would ring the nurse. Come in.\n\n{Card}", asCard.Page.QuerySelector("textarea")!.TextContent.Trim().ReplaceLineEndings("\n"));

        var written = await nisha.Press(second, "Make this the new card");
        Assert.True(written.Says("The new card waits for a second person."), written.Text);
        await carys.Press(await carys.Read("/questions/cards"), "I agree");
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(Other, (await db.Set<AnswerCard>().SingleAsync(c => !c.PutAway)).Text));

        await nisha.Press(await nisha.Read(address), "I have read it. Send it");
        Assert.True((await she.OpensWith(number)).Says("ring the nurse"));
        Assert.True((await carys.Read(address)).Says("As the card “Using alone” says."));
    }

    [Theory]
    [InlineData("Hello. We open at ten on Tuesday, and at one on Thursday. Come.", "Same"), InlineData("we open at TEN on Tuesday and at one on Thursday", "Same")]
    [InlineData("We open at ten on Tuesday, and never on Thursday.", "Departs"), InlineData("We open at noon on Friday.", "Apart"), InlineData("", "Apart")]
    public void an_answer_says_what_a_card_says_or_departs_or_has_nothing_to_do_with_it(string answer, string how) =>
        Assert.Equal(how, CardRules.Of(answer, "We open at ten on Tuesday, and at one on Thursday.").ToString());

    [Fact]
    public async Task the_queue_shows_how_each_question_begins()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        await she.Asks("When is the drop in?");
        await she.Asks("I have a long story about a letter from the council which came last week and which I could not read to the end. Will you look?");

        var queue = await worker.Read("/questions");

        Assert.True(queue.Says("When is the drop in?"));
        Assert.True(queue.Says("I have a long story about a letter from the council which came last…"), queue.Text);
        Assert.False(queue.Says("Will you look?"));
    }

    [Fact]
    public async Task a_right_number_says_when_someone_reads_and_after_the_answer_where_to_go_next()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        var (_, number) = await she.Asks("When do you open?");

        Assert.True((await she.OpensWith(number)).Says("Someone here reads it today at 10:00."));
        await worker.Answers("At ten.");
        var answered = await she.OpensWith(number);
        Assert.Contains(answered.Page.QuerySelectorAll("main button"), b => b.TextContent == "I’d like a bag");
        Assert.False(answered.Says("reads it"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_reply_and_a_deletion_sent_again_do_nothing_twice(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var (_, number) = await she.Asks("When do you open?");
        var thread = await she.OpensWith(number);

        await she.Press(thread, "Send it", ("Text", "And on Friday?"));
        var again = await she.Press(thread, "Send it", ("Text", "And on Friday?"));
        Assert.Equal(2, again.Page.QuerySelectorAll("ol.talk > li").Length);
        await she.Press(thread, "Delete all now");
        var twice = await she.Press(thread, "Delete all now");
        var late = await she.Press(thread, "Send it", ("Text", "Are you there?"));

        Assert.True(twice.Says("It is deleted"));
        Assert.Equal(HttpStatusCode.OK, late.Status);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<Question>().CountAsync() + await db.Set<QuestionPart>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task deleting_all_leaves_only_what_was_passed_on_about_danger_and_says_so_before(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        Assert.True((await she.Go("ask")).Says("What we passed on about danger stays in our log."));
        var (_, number) = await she.Asks("He has a knife. 4 Sea View. My son is here.");
        var form = await worker.Read("/danger");
        await worker.Press(form, "Ring, and read this out", ("Happening", "He has a knife."), ("WhoAndWhere", "4 Sea View"), ("Line", "child-being-attacked-now"));

        var thread = await she.OpensWith(number);
        Assert.True(thread.Says("If we passed something on because someone was in danger, that stays with us."));
        await she.Press(thread, "Delete all now");

        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            Assert.Equal(0, await db.Set<Question>().CountAsync());
            Assert.Equal(1, await db.Set<DangerReport>().CountAsync());
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task answered_or_not_or_wrong_the_page_weighs_the_same(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        var (_, number) = await she.Asks("When do you open?");
        async Task<int> Weight(string typed) => Encoding.UTF8.GetByteCount((await she.OpensWith(typed)).Html);

        var waiting = await Weight(number);
        await worker.Answers(new string('a', 3900));
        var answered = await Weight(number);

        Assert.Equal(waiting, answered);
        Assert.Equal(waiting, await Weight(NumberRules.Complete("314159265358979")));
        Assert.Equal(0, waiting % Padding.Block);
    }

    [Fact]
    public async Task a_flood_of_guesses_waits_in_a_short_line_and_the_other_pages_stay_open()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var bots = seaward.Anyone();
        using var she = seaward.Anyone();
        var guesses = Enumerable.Range(0, 110).Select(i => bots.Go("number", ("do", "open"), ("Typed", NumberRules.Complete($"31415926535{i:0000}")))).ToList();

        Assert.Equal(HttpStatusCode.OK, (await she.Read("/words")).Status);
        Assert.Equal(HttpStatusCode.OK, (await she.Go("what-if-try", ("card", "use"))).Status);
        var answers = await Task.WhenAll(guesses);

        var busy = answers.Where(a => a.Status is HttpStatusCode.ServiceUnavailable).ToList();
        Assert.NotEmpty(busy);
        Assert.All(busy, a => Assert.True(a.Says("Try in a minute, or ring.")));
        Assert.All(answers.Except(busy), a => Assert.True(a.Says("There is nothing under this number.")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task what_was_sent_is_known_in_every_copy_of_the_program(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var contexts = seaward.Services.GetRequiredService<IDbContextFactory<CareDb>>();
        var clock = seaward.Services.GetRequiredService<Seaward.Platform.Time.ServiceClock>();
        var (one, other) = (new FormIdsInDatabase(contexts, clock), new FormIdsInDatabase(contexts, clock));
        var id = FormId.New();

        Assert.Null(await one.Claim(id, default));
        var waiting = other.Claim(id, default);
        await one.Keep(id, new("your-number", new Dictionary<string, string> { ["number"] = "1234" }), default);
        Assert.Equal("1234", (await waiting)!.Values["number"]);

        seaward.Clock.Pass(TimeSpan.FromMinutes(11));
        Assert.True((await other.Claim(id, default))!.Faded);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.True(await db.Set<SentForm>().AllAsync(f => f.At == null && f.Box == null)));

        var left = FormId.New();
        Assert.Null(await one.Claim(left, default));
        seaward.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Null(await other.Claim(left, default));
    }
}
