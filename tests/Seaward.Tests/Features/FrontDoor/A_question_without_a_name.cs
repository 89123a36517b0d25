using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.FrontDoor;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Numbers;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.FrontDoor;

[Trait("row", "R5i")]
public sealed class A_question_without_a_name
{
    private const string Asked = "What happens if I tell the doctor?";
    private const string Answered = "She writes down what you say. You see it first.";

    [Theory]
    [InlineData(""), InlineData("123"), InlineData("1111 2222 3333 4444 5")]
    [Trait("row", "R5i")]
    public async Task a_number_that_is_not_whole_is_asked_for_whole(string typed)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();

        var asked = await she.OpensWith(typed);

        Assert.True(asked.Says("Put in all 16 digits.") && !asked.Says("There is nothing under this number"), asked.Text);
        Assert.NotNull(asked.Page.QuerySelector(".field.bad"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_asked_answered_read_and_deleted_with_sixteen_digits_alone(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());

        var (shown, number) = await she.Asks(Asked);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal(number, NumberRules.Read(number));
        Assert.True((await she.OpensWith(number)).Says(Asked));

        await worker.Answers(Answered);
        using var later = seaward.Anyone();
        var read = await later.OpensWith(string.Join(' ', NumberRules.Groups(number)));
        Assert.True(read.Says(Answered));
        Assert.True(read.Says("A worker here"));
        Assert.False(read.Says("Carys"));

        Assert.True((await later.Press(read, "Delete all now")).Says("It is deleted"));
        Assert.True((await later.OpensWith(number)).Says("There is nothing under this number"));
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            Assert.Equal(0, await db.Set<Question>().CountAsync());
            Assert.Equal(0, await db.Set<QuestionPart>().CountAsync());
            Assert.Equal(0, await db.Set<Number>().CountAsync());
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task sent_once_more_from_an_old_page_after_it_was_deleted_shows_no_number_that_opens_nothing(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var old = await she.Go("ask");
        var number = AtTheDoor.Digits(await she.Press(old, "Send it", ("Text", Asked)));
        Assert.Equal(number, AtTheDoor.Digits(await she.Press(old, "Send it", ("Text", Asked))));

        await she.Press(await she.OpensWith(number), "Delete all now");
        var again = await she.Press(old, "Send it", ("Text", Asked));

        Assert.Equal("", AtTheDoor.Digits(again));
        Assert.False(again.Says(number[..4]));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    [Trait("row", "R5i")]
    public async Task leaves_a_page_that_a_wrong_number_cannot_be_told_from(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var (_, deleted) = await she.Asks(Asked);
        var (_, expired) = await she.Asks(Asked);
        await she.Press(await she.OpensWith(deleted), "Delete all now");
        seaward.Clock.Pass(TimeSpan.FromDays(31));
        var wrong = NumberRules.Complete("314159265358979");

        var pages = new[] { await she.OpensWith(deleted), await she.OpensWith(expired), await she.OpensWith(wrong), await she.OpensWith("9999999999999999") };
        var plain = new[] { pages[0].Same(deleted), pages[1].Same(expired), pages[2].Same(wrong), pages[3].Same("9999999999999999") };

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Single(plain.Distinct());
        Assert.Single(pages.Select(page => page.Answer.Headers.ToString().Length).Distinct());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task sets_no_cookie_and_every_page_is_called_home(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var (shown, number) = await she.Asks(Asked);

        foreach (var sheet in new[] { await she.Read("/"), await she.Go("ask"), shown, await she.OpensWith(number), await she.OpensWith("1"), await she.Go("what-if"), await she.Go("words"), await she.Go("times") })
        {
            Assert.Equal(HttpStatusCode.OK, sheet.Status);
            Assert.Equal("Home", sheet.Page.Title);
            Assert.False(sheet.Answer.Headers.Contains("Set-Cookie"));
        }
        Assert.Equal(0, she.CookieJar.Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task sent_twice_is_one_question_with_one_number(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var form = await she.Go("ask");

        var first = await she.Press(form, "Send it", ("Text", Asked));
        var again = await she.Press(form, "Send it", ("Text", Asked));

        Assert.Equal(AtTheDoor.Digits(first), AtTheDoor.Digits(again));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(1, await db.Set<Question>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task sent_again_with_more_in_it_loses_none_of_it_and_says_whom_to_ring_about_danger(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var form = await she.Go("ask");
        var first = await she.Press(form, "Send it", ("Text", Asked));

        var more = await she.Press(form, "Send it", ("Text", Asked + " And he has a knife."));

        Assert.NotEqual(AtTheDoor.Digits(first), AtTheDoor.Digits(more));
        Assert.True(!first.Says("ring 999") && more.Says("If someone is hurt"), more.Text);
        var thread = await she.OpensWith(AtTheDoor.Digits(more));
        Assert.True(thread.Says("And he has a knife.") && thread.Page.QuerySelector("a[href='tel:999']") is not null, thread.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task that_cannot_be_kept_is_answered_with_a_sentence_and_loses_nothing(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var tooLong = new string('a', 4001);

        foreach (var (typed, sentence) in new[] { ("  ", "Write something first"), (tooLong, "4001 letters"), ("one \u0007 bell", "Some signs could not be read") })
        {
            var sheet = await she.Press(await she.Go("ask"), "Send it", ("Text", typed));
            Assert.True(sheet.Says(sentence), sentence);
            Assert.Equal(string.Concat(typed.Where(sign => !char.IsControl(sign))).Trim(), sheet.Page.QuerySelector("textarea")!.TextContent.Trim());
        }
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<Question>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task keeps_a_day_and_never_a_time_an_address_or_readable_words(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        await she.Asks(Asked);

        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            foreach (var entity in new[] { typeof(Question), typeof(QuestionPart), typeof(Number) })
                Assert.DoesNotContain(db.Model.FindEntityType(entity)!.GetProperties(), p => p.ClrType == typeof(DateTimeOffset) || p.ClrType == typeof(DateTime));
            var part = await db.Set<QuestionPart>().SingleAsync();
            Assert.DoesNotContain("doctor", System.Text.Encoding.UTF8.GetString(part.Text.Box), StringComparison.Ordinal);
            Assert.Equal(4, part.Id.Version);
        });
        var vault = await seaward.Services.GetRequiredService<IDbContextFactory<Seaward.Platform.Sealing.VaultDb>>().CreateDbContextAsync();
        await using (vault) Assert.Equal(TimeSpan.Zero, (await vault.Keys.SingleAsync()).MadeAt.TimeOfDay);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task answered_by_two_at_once_shows_the_second_what_the_first_said_and_keeps_the_seconds_words(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var nisha = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Nisha"));
        var (_, number) = await she.Asks(Asked);
        var address = (await carys.Read("/questions")).Page.QuerySelector("main .links a")!.GetAttribute("href")!;
        var (hers, theirs) = (await carys.Read(address), await nisha.Read(address));

        await carys.Press(hers, "Send the answer", ("Text", Answered));
        var second = await nisha.Press(theirs, "Send the answer", ("Text", "And you can bring a friend."));

        Assert.True(second.Says(Answered));
        Assert.Equal("And you can bring a friend.", second.Page.QuerySelector("textarea")!.TextContent.Trim());
        await nisha.Press(second, "Send the answer");
        var read = await she.OpensWith(number);
        Assert.True(read.Says(Answered) && read.Says("And you can bring a friend."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task can_go_on_and_waits_for_us_again(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var carys = await seaward.AWorker();
        using var worker = await seaward.SignedIn(carys);
        var (_, number) = await she.Asks(Asked);
        await worker.Answers(Answered);
        seaward.Clock.Pass(TimeSpan.FromDays(1));

        var thread = await she.Press(await she.OpensWith(number), "Send it", ("Text", "And the school?"));

        Assert.True(thread.Says("And the school?"));
        using var nextDay = await seaward.SignedIn(carys);
        Assert.True((await nextDay.Read("/questions")).Says("Wrote again"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_gone_thirty_days_after_she_last_read_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var (_, number) = await she.Asks(Asked);
        seaward.Clock.Pass(TimeSpan.FromDays(29));
        Assert.True((await she.OpensWith(number)).Says(Asked));
        seaward.Clock.Pass(TimeSpan.FromDays(29));
        Assert.True((await she.OpensWith(number)).Says(Asked));
        seaward.Clock.Pass(TimeSpan.FromDays(31));

        await using var scope = seaward.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ForgetOldQuestions>().Do(default);

        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<Question>().CountAsync() + await db.Set<Number>().CountAsync()));
        Assert.True((await she.OpensWith(number)).Says("There is nothing under this number"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_opened_by_no_one_who_may_not_answer_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Amina"));

        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Read("/questions")).Status);
    }
}
