using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Conferences;

public sealed class A_conference
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j")]
    public async Task goes_nowhere_while_one_demand_is_unanswered_and_names_which(Engine engine)
    {
        await using var meeting = await AMeeting.Planned(engine);
        var (carys, she, _, at) = meeting;
        var first = await AConference.Demands(carys, at, AConference.TestTwiceAWeek);
        var second = await AConference.Demands(carys, at, AConference.ClubOnFridays);
        await AConference.Signs(carys, at, second);

        var none = await carys.Press(await carys.Read(at), "Make the pack ready");
        Assert.True(none.Says("She has not answered 2 of them: 1 (A test twice a week at the clinic); 2 (After-school club on Fridays)."), none.Text);
        await AConference.Answers(she, at, first, "Cannot", "Pick-up is at ten past three.", "A test on the days I come in anyway");
        var one = await carys.Press(await carys.Read(at), "Make the pack ready");
        Assert.True(one.Says("She has not answered number 2 (After-school club on Fridays)."), one.Text);
        await AConference.Answers(she, at, second, "NotSaid");
        var side = await carys.Press(await carys.Read(at), "Make the pack ready");
        Assert.True(side.Says("Her side is missing."), side.Text);
        Assert.Equal(at, (await carys.Read($"{at}/pack")).Path.Split('#')[0]);
        await AConference.Side(she, at, "It is right. Take it with you", "I was there every day.\nAsk the school.");
        var view = await carys.Press(await carys.Read(at), "Make the pack ready");
        Assert.True(view.Says("Nobody here has said what we think of number 1 (A test twice a week at the clinic).") && !view.Says("The pack is ready."), view.Text);
        await AConference.Signs(carys, at, first);

        var ready = await carys.Press(await carys.Read(at), "Make the pack ready");
        Assert.True(ready.Says("The pack is ready."), ready.Text);
        var pack = await carys.Read($"{at}/pack");
        Assert.True(pack.Says("I was there every day.") && pack.Says("Pick-up is at ten past three.") && pack.Says("A test on the days I come in anyway") && pack.Says("I’d rather not say"), pack.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j")]
    public async Task carries_the_workers_signed_concern_beside_her_answer_and_a_change_makes_it_unready(Engine engine)
    {
        await using var meeting = await AMeeting.Planned(engine);
        var (carys, she, _, at) = meeting;
        var demand = await AConference.Demands(carys, at, AConference.TestTwiceAWeek);
        await AConference.Answers(she, at, demand, "CanWithHelp", "A lift on Thursdays");
        await AConference.Side(she, at, "I don’t want to say anything", "");

        var unsaid = await carys.Press(await carys.Read($"{at}/demands/{demand}"), "Put my name under it", ("View.Achievable", "Not"));
        Assert.True(unsaid.Says("Say why it cannot be done."), unsaid.Text);
        await carys.Press(unsaid, "Put my name under it", ("View.Achievable", "WithHelp"), ("View.Concern", "It falls on the school run twice."), ("View.WeGive", "We drive her on Thursdays."));
        await carys.Press(await carys.Read(at), "Make the pack ready");
        var pack = await carys.Read($"{at}/pack");
        Assert.True(pack.Says("It falls on the school run twice.") && pack.Says("We drive her on Thursdays.") && pack.Says("Carys, 10 November") && pack.Says("She did not want to say anything here."), pack.Text);
        var hers = await she.Go("conference", ("Conference", AConference.Id(at)));
        Assert.True(hers.Says("Carys thinks that it can be done with help.") && hers.Says("We drive her on Thursdays."), hers.Text);

        await AConference.Answers(she, at, demand, "Cannot", "The lift is gone.");
        Assert.True((await carys.Read(at)).Says("It is being prepared."));
        var typed = await carys.Read($"{at}/demands/{demand}");
        Assert.True(typed.Says("She wrote this herself on Tuesday 10 November. Only she changes it.") && typed.Says("The lift is gone."), typed.Text);
        var again = await carys.Press(typed, "Keep this demand", ("Form.What", "A test once a week"));
        Assert.True(again.Says("She has not been asked"), again.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j")]
    public async Task has_a_day_that_can_be_and_nothing_typed_is_lost_when_it_cannot(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        foreach (var (name, value, says) in new[]
        {
            ("Form.Day", "2026-11-31", "Write the day of the meeting."), ("Form.Day", "2026-11-09", "That day is past."), ("Form.Day", "2036-11-20", "That is more than two years away."),
            ("Form.Until", "09:00", "It ends before it begins."), ("Form.ToldOn", "2026-11-15", "That day has not come yet."), ("Form.Travel", "far", "Write the minutes as a number"),
        })
        {
            var back = await AConference.Planned(carys, wren, (name, value));
            Assert.True(back.Says(says), $"{name}={value}: {back.Text}");
            Assert.Equal(value, back.Page.QuerySelector($"input[name='{name}']")!.GetAttribute("value"));
            Assert.Equal("Quay House, first floor", back.Page.QuerySelector("input[name='Form.Place']")!.GetAttribute("value"));
            Assert.Equal("Tegan", back.Page.QuerySelector("input[name='Form.Names[SocialWorker]']")!.GetAttribute("value"));
        }
        foreach (var (from, until) in new[] { ("01:30", "01:45"), ("01:30", "02:30"), ("00:30", "01:30") })
        {
            var night = await AConference.Planned(carys, wren, ("Form.Day", "2027-03-28"), ("Form.From", from), ("Form.Until", until));
            Assert.True(night.Says("That hour does not exist that night.") && !night.Says("quicker") && !night.Says("Someone else"), night.Text);
        }
        var at = (await AConference.Planned(carys, wren)).Path;
        var after = await carys.Press(await carys.Read($"{at}/after"), "Keep what was decided", ("Form.HeldOn", "2026-11-10"), ("Form.Moved", "true"), ("Form.Decided", "A plan, with the club in it."), ("Form.ReviewOn", "2026-11-02"));
        Assert.True(after.Says("It cannot be looked at again before it took place, on Tuesday 10 November.") && after.Html.Contains("A plan, with the club in it.", StringComparison.Ordinal), after.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j")]
    public async Task tells_her_what_was_decided_and_answers_what_she_has_against_it_with_a_date(Engine engine)
    {
        await using var meeting = await AMeeting.Planned(engine);
        var (carys, she, _, at) = meeting;
        var demand = await AConference.Demands(carys, at, AConference.TestTwiceAWeek);
        var asked = await carys.Press(await carys.Read($"{at}/after"), "Keep what was decided", ("Form.HeldOn", "2026-11-10"), ("Form.Decided", "A plan for three months."));
        Assert.True(asked.Says("It was planned for Friday 20 November. If it was moved to this day, tick that below.") && asked.Html.Contains("A plan for three months.", StringComparison.Ordinal), asked.Text);
        Assert.True((await carys.Read(at)).Says("It is being prepared."));
        await carys.Press(asked, "Keep what was decided", ("Form.HeldOn", "2026-11-10"), ("Form.Moved", "true"), ("Form.Decided", "A plan for three months."), ("Form.ReviewOn", "2027-02-01"), ($"Form.Outcomes[{demand}]", "Dropped"));
        Assert.False((await she.Go("conference", ("Conference", AConference.Id(at)))).Says("A plan for three months."));
        Assert.True((await she.Read("/")).Says("Carys would like to talk with you"));

        await carys.Press(await carys.Read($"{at}/after"), "Keep what was decided", ("Form.HeardOn", "2026-11-10"));
        var heard = await she.Go("conference", ("Conference", AConference.Id(at)));
        Assert.True(heard.Says("Today, 10:00 to 11:30") && !heard.Says("20 November") && heard.Says("A plan for three months.") && heard.Says("It is looked at again on Monday 1 February") && heard.Says("It was dropped"), heard.Text);
        var said = await she.Press(await she.Go("conference-side", ("Conference", AConference.Id(at))), "Write it beside", ("Against", "Nobody asked the school."));
        Assert.True(said.Says("Nobody asked the school.") && said.Says("We answer this here, with a date."), said.Text);
        var page = await carys.Read(at);
        var which = page.Page.QuerySelectorAll("select[name=Which] option").Last().GetAttribute("value")!;
        await carys.Press(page, "Answer it, with today’s date", ("Which", which), ("Reply", "We ask them this week."));
        var answered = await she.Go("conference", ("Conference", AConference.Id(at)));
        Assert.True(answered.Says("Answered on Tuesday 10 November by Carys:") && answered.Says("We ask them this week."), answered.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "W5")]
    public async Task to_live_together_again_says_each_date_who_set_it_and_takes_her_word_against_it(Engine engine)
    {
        await using var meeting = await AMeeting.Planned(engine, ("Form.Kind", "GoingHome"));
        var (carys, she, _, at) = meeting;
        var steps = await carys.Read($"{at}/steps");
        var past = await carys.Press(steps, "Keep this date", ("Step.What", "A flat of her own"), ("Step.SetBy", "Court"), ("Step.By", "2026-11-01"));
        Assert.True(past.Says("That day is past.") && past.Html.Contains("A flat of her own", StringComparison.Ordinal), past.Text);
        var kept = await carys.Press(past, "Keep this date", ("Step.By", "2026-12-15"));
        var change = await carys.Read(kept.Page.QuerySelector("a[href*='step=']")!.GetAttribute("href")!.Split('#')[0]);
        await carys.Press(change, "Keep this date", ("Step.State", "HelpWanted"), ("Step.Help", "One housing form. No flat was offered."));

        var hers = await she.Go("conference", ("Conference", AConference.Id(at)));
        Assert.True(hers.Says("By Tuesday 15 December. Set by: A court") && hers.Says("A flat of her own") && hers.Says("No flat was offered."), hers.Text);
        var step = hers.Page.QuerySelectorAll("input[name=Step]").First().GetAttribute("value")!;
        var against = await she.Press(await she.Go("conference-side", ("Conference", AConference.Id(at)), ("Step", step)), "Write it beside", ("Against", "The list is nine months long."));
        Assert.True(against.Says("The list is nine months long."), against.Text);
        Assert.True((await carys.Read($"{at}/steps")).Says("The list is nine months long."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j")]
    public async Task loses_no_word_when_two_write_at_once(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, cover) = (await seaward.AWorker(), await seaward.AWorker(name: "Nisha"));
        var wren = await seaward.AWoman(worker);
        await seaward.Do(Actor.Of(worker.StaffId), async (db, _) =>
        {
            db.Add(Standing.Of(wren, cover.StaffId, StandingKind.Cover, seaward.Clock.GetUtcNow()));
            await db.Save("act.cover", default);
        });
        using var carys = await seaward.SignedIn(worker);
        using var nisha = await seaward.SignedIn(cover);
        using var she = await seaward.Herself(wren);
        var at = (await AConference.Planned(carys, wren)).Path;
        var demand = await AConference.Demands(carys, at, AConference.TestTwiceAWeek);

        var (first, second) = (await carys.Read($"{at}/demands/{demand}"), await nisha.Read($"{at}/demands/{demand}"));
        await carys.Press(first, "Put my name under it", ("View.Achievable", "Not"), ("View.Concern", "Twice is too often."));
        var held = await nisha.Press(second, "Put my name under it", ("View.Achievable", "AsItStands"), ("View.Concern", "The bus goes every hour."));
        Assert.True(held.Says("Someone else wrote here while you were writing.") && held.Says("Twice is too often."), held.Text);
        Assert.Contains("The bus goes every hour.", held.Page.QuerySelector("textarea[name='View.Concern']")!.TextContent, StringComparison.Ordinal);

        var hers = await she.Go("conference-answer", ("Conference", AConference.Id(at)), ("Demand", demand));
        await nisha.Press(await nisha.Read($"{at}/demands/{demand}"), "Keep her answer", ("Answer", "Can"));
        var late = await she.Press(hers, "Keep my answer", ("Answer", "Cannot"), ("Words", "I never said that."));
        Assert.True(late.Says("Someone wrote here while you were writing."), late.Text);
        Assert.Contains("I never said that.", late.Page.QuerySelector("textarea[name=Words]")!.TextContent, StringComparison.Ordinal);
        var mine = await she.Press(late, "Keep my answer");
        Assert.True(mine.Says("I never said that."), mine.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y23")]
    public async Task becomes_a_figure_of_help_and_checks_that_points_at_nobody(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var heledd = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Heledd"));
        var at = (await AConference.Planned(carys, wren)).Path;
        await AConference.Demands(carys, at, AConference.TestTwiceAWeek);
        await AConference.Demands(carys, at, AConference.ClubOnFridays);
        Assert.True((await carys.Read(at)).Says("Help she asked for: 1. Help offered: 0. Checks on her: 1."));
        await carys.Press(await carys.Read($"{at}/after"), "Keep what was decided", ("Form.HeldOn", "2026-11-10"), ("Form.Moved", "true"), ("Form.Decided", "A plan."));

        await using var scope = seaward.Services.CreateAsyncScope();
        var figures = await scope.ServiceProvider.GetServices<Seaward.Features.Indicators.IIndicatorSource>().OfType<Seaward.Features.Safeguarding.Conferences.ConferenceIndicators>().Single().Read(new(2026, 11), default);
        Assert.Equal(new Seaward.Features.Indicators.Count(2), figures.Single(f => f.Measure == "demands-put").Count);
        Assert.Equal(new Seaward.Features.Indicators.Count(1), figures.Single(f => f.Measure == "demands-that-were-checks").Count);
        Assert.Equal(new Seaward.Features.Indicators.Count(1), figures.Single(f => f.Measure == "she-did-not-answer-every-demand").Count);
        Assert.True((await heledd.Read("/service")).Says("Help, not only checks"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "W5"), Trait("row", "R5j")]
    public async Task says_of_each_date_whether_it_held_and_the_figure_is_about_services(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var before = await seaward.SignedIn(worker);
        var at = (await AConference.Planned(before, wren, ("Form.Kind", "GoingHome"))).Path;
        foreach (var what in new[] { "The form sent in", "A flat of her own", "A letter from the clinic", "The school asked" })
            await before.Press(await before.Read($"{at}/steps"), "Keep this date", ("Step.What", what), ("Step.SetBy", "Court"), ("Step.By", "2026-11-12"));
        seaward.Clock.Pass(TimeSpan.FromDays(4));
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        Assert.True((await carys.Read("/today")).Says("4 dates have passed, and nobody wrote what came of them."));
        var steps = (await carys.Read($"{at}/steps")).Page.QuerySelectorAll("a[href*='step=']").Select(a => a.GetAttribute("href")!.Split('#')[0]).ToList();

        var none = await carys.Press(await carys.Read(steps[0]), "Keep what came of it");
        Assert.True(none.Says("Pick one of the three."), none.Text);
        var ahead = await carys.Press(none, "Keep what came of it", ("Mark.Came", "Met"), ("Mark.MetOn", "2026-12-01"), ("Mark.Help", "Sam drove her."));
        Assert.True(ahead.Says("That day has not come yet.") && ahead.Html.Contains("Sam drove her.", StringComparison.Ordinal), ahead.Text);
        await carys.Press(ahead, "Keep what came of it", ("Mark.MetOn", "2026-11-13"));
        var open = await carys.Read(steps[1]);
        var which = await carys.Press(open, "Keep what came of it", ("Mark.Came", "HelpNotThere"));
        Assert.True(which.Says("Write which help was not there."), which.Text);
        await carys.Press(which, "Keep what came of it", ("Mark.Help", "No flat was offered."));
        var second = await carys.Press(open, "Keep what came of it", ("Mark.Came", "Met"), ("Mark.MetOn", "2026-11-12"));
        Assert.True(second.Says("Someone else wrote here while you were writing.") && second.Says("No flat was offered."), second.Text);
        await carys.Press(await carys.Read(steps[2]), "Keep what came of it", ("Mark.Came", "Moved"), ("Mark.MovedBy", "AnotherService"), ("Mark.MovedTo", "2026-12-12"));

        var hers = await she.Go("conference", ("Conference", AConference.Id(at)));
        Assert.True(hers.Says("Done, later than the day.") && hers.Says("That is not on you.") && hers.Says("Another service moved it.") && hers.Says("By Saturday 12 December. Set by: A court"), hers.Text);
        await using var scope = seaward.Services.CreateAsyncScope();
        var figures = await scope.ServiceProvider.GetServices<Seaward.Features.Indicators.IIndicatorSource>().OfType<Seaward.Features.Safeguarding.Conferences.StepIndicators>().Single().Read(new(2026, 11), default);
        Seaward.Features.Indicators.Count Of(string measure) => figures.Single(f => f.Measure == measure).Count;
        Assert.Equal((new(4), new(1), new(1), new(1), new(1)), (Of("dates-due"), Of("dates-services-kept"), Of("help-was-not-there"), Of("moved-by-a-service"), Of("nobody-wrote-what-came-of-it")));
    }
}
