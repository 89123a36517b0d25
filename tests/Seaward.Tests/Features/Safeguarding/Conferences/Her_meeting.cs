using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Conferences;

public sealed class Her_meeting
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j"), Trait("row", "Y21")]
    public async Task is_told_by_a_person_before_any_screen_shows_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var (wren, fern) = (await seaward.AWoman(worker), await seaward.AWoman(worker, "Fern"));
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        using var another = await seaward.Herself(fern);
        var at = (await AConference.Planned(carys, wren, ("Form.Kind", "PreBirth"), ("Form.ToldOn", ""))).Path;

        var home = await she.Read("/");
        Assert.True(home.Says("Carys would like to talk with you") && !home.Says("meeting about"), home.Text);
        foreach (var place in new[] { "conference", "conference-side" })
        {
            var nothing = await she.Go(place, ("Conference", AConference.Id(at)));
            Assert.True(nothing.Says("Carys would like to talk with you") && !nothing.Says("No meeting that we know of"), nothing.Text);
            Assert.False(nothing.Says("Pre-birth meeting") || nothing.Says("20 November") || nothing.Says("Quay House"), nothing.Text);
        }
        await carys.Press(await carys.Read(at), "She has been told", ("ToldOn", "2026-11-10"));

        var mine = await she.Go("conference");
        Assert.True(mine.Says("Pre-birth meeting") && mine.Says("so that nothing is new on the day") && mine.Says("Tegan") && mine.Says("Only a court can decide that."), mine.Text);
        Assert.True(mine.Says("The papers should be with you by") && mine.Says("Wednesday 18 November"), mine.Text);
        Assert.Equal("Home", mine.Page.Title);
        Assert.True((await another.Go("conference", ("Conference", AConference.Id(at)))).Says("No meeting that we know of"));
        using var unsure = await seaward.Herself(wren, HerPages.NotAsked);
        Assert.False((await unsure.Go("conference")).Says("Pre-birth meeting"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j")]
    public async Task takes_no_answer_in_her_name_and_has_no_pack_before_she_was_told_of_it(Engine engine)
    {
        await using var meeting = await AMeeting.Planned(engine, ("Form.ToldOn", ""));
        var (carys, she, _, at) = meeting;
        var demand = await AConference.Demands(carys, at, AConference.TestTwiceAWeek);
        const string Untold = "She has not been told of this meeting yet. Tell her first.";

        var answered = await carys.Press(await carys.Read($"{at}/demands/{demand}"), "Keep her answer", ("Answer", "Can"), ("Words", "She said on Friday."));
        Assert.True(answered.Says(Untold) && answered.Html.Contains("She said on Friday.", StringComparison.Ordinal), answered.Text);
        foreach (var (button, words) in new[] { ("Keep it for now", "They were fed."), ("She says it is right", "They were fed."), ("She does not want to say anything", "") })
            await carys.Press(await carys.Read(at), button, ("Side", words));
        await carys.Press(await carys.Read(at), "Keep what she needs", ("Childcare", "true"));
        var pack = await carys.Press(await carys.Read(at), "Make the pack ready");
        Assert.True(pack.Says(Untold) && pack.Says("It is being prepared."), pack.Text);
        await meeting.Seaward.Do(Actor.Seaward, async (db, _) =>
        {
            var conference = await db.Set<Conference>().AsNoTracking().SingleAsync();
            Assert.True(conference is { State: ConferenceState.Preparing, HerSideSaidAt: null, NoSideAt: null, WantsChildcare: false } && conference.HerSide.IsEmpty);
            Assert.Null((await db.Set<Demand>().AsNoTracking().SingleAsync()).Answer);
        });

        await carys.Press(pack, "She has been told", ("ToldOn", "2026-11-10"));
        await AConference.Answers(she, at, demand, "NotSaid");
        await AConference.Side(she, at, "I don’t want to say anything", "");
        await AConference.Signs(carys, at, demand);
        Assert.True((await carys.Press(await carys.Read(at), "Make the pack ready")).Says("The pack is ready."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j"), Trait("row", "Y23")]
    public async Task takes_her_answer_to_each_demand_in_her_words(Engine engine)
    {
        await using var meeting = await AMeeting.Planned(engine);
        var (carys, she, _, at) = meeting;
        var demand = await AConference.Demands(carys, at, AConference.TestTwiceAWeek);

        Assert.True((await AConference.Answers(she, at, demand, "CanWithHelp")).Says("Say which help, or pick another answer."));
        Assert.True((await AConference.Answers(she, at, demand, "Cannot")).Says("Say why, or what you’d do instead."));
        Assert.True((await AConference.Answers(she, at, demand, "NotSaid", "But I could")).Says("There are words in a box."));
        var kept = await AConference.Answers(she, at, demand, "CanWithHelp", "Somebody at the gate at three");
        Assert.True(kept.Says("You said: I can, with help") && kept.Says("Somebody at the gate at three") && kept.Says("Help you asked for: 0. Help offered: 0. Checks on you: 1."), kept.Text);
        Assert.True((await carys.Read($"{at}/demands/{demand}")).Says("Somebody at the gate at three"));
        Assert.DoesNotContain("omplian", kept.Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j")]
    public async Task keeps_her_side_until_she_says_it_is_right_and_asks_for_someone_to_mind_the_children(Engine engine)
    {
        await using var meeting = await AMeeting.Planned(engine);
        var (carys, she, _, at) = meeting;

        Assert.True((await AConference.Side(she, at, "Keep it for now", " ")).Says("Write what the meeting should hear."));
        Assert.True((await AConference.Side(she, at, "Keep it for now", "They were fed.")).Says("Nobody takes it to the meeting yet."));
        Assert.True((await AConference.Side(she, at, "It is right. Take it with you", "They were fed. Ask the school.")).Says("These words go as they stand"));
        var day = await she.Press(await she.Go("conference-side", ("Conference", AConference.Id(at))), "Ask for this", ("Childcare", "true"), ("ThatDay", "Two of them, four and seven"));
        Assert.True(day.Says("Two of them, four and seven"), day.Text);

        var staff = await carys.Read(at);
        Assert.True(staff.Says("They were fed. Ask the school.") && staff.Says("Someone to mind the children"), staff.Text);
        await carys.Press(staff, "Tell her this", ("OurHelp", "Billie minds them in the garden room."));
        Assert.True((await she.Go("conference", ("Conference", AConference.Id(at)))).Says("Billie minds them in the garden room."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j")]
    public async Task holds_what_she_wrote_on_her_own_phone_and_no_worker_puts_other_words_in_its_place(Engine engine)
    {
        await using var meeting = await AMeeting.Planned(engine);
        var (carys, she, _, at) = meeting;
        var early = await carys.Read(at);
        var f = ("f", early.Page.QuerySelector("input[name=f]")!.GetAttribute("value")!);
        await carys.Post(early.Page.QuerySelectorAll("form").Single(form => form.QuerySelector("[name=Side]") is not null).QuerySelector("[data-draft]")!.GetAttribute("data-draft")!, f, ("Side", "x"));
        Assert.True((await AConference.Side(she, at, "Keep it for now", "I want Bev with me.")).Says("Nobody takes it to the meeting yet."));

        var staff = await carys.Read(at);
        Assert.True(staff.Says("I want Bev with me.") && staff.Says("She wrote this herself, and keeps it for now.") && staff.Page.QuerySelector("[name=Side]") is null, staff.Text);
        foreach (var act in new[] { "keep", "right", "nothing" })
        {
            var refused = await carys.Post($"{at}?handler=side", f, ("do", act), ("Side", act == "nothing" ? "" : "I agree with the plan."));
            Assert.True(refused.Says("I want Bev with me.") && !refused.Says("confirmed"), refused.Text);
        }
        await carys.Press(early, "She says it is right", ("Side", "I agree with the plan."));
        await meeting.Seaward.Do(Actor.Seaward, async (db, _) => Assert.True(await db.Set<Conference>().AsNoTracking().SingleAsync() is { HerSideSaidAt: null, NoSideAt: null, HerSideTypedBy: null }));
        var mine = await she.Go("conference", ("Conference", AConference.Id(at)));
        Assert.True(mine.Says("I want Bev with me.") && !mine.Says("I agree with the plan."), mine.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j")]
    public async Task says_who_typed_what_she_said_and_she_puts_it_right(Engine engine)
    {
        await using var meeting = await AMeeting.Planned(engine);
        var (carys, she, _, at) = meeting;
        var demand = await AConference.Demands(carys, at, AConference.TestTwiceAWeek);
        await carys.Press(await carys.Read(at), "She says it is right", ("Side", "I agree with the plan."));
        await carys.Press(await carys.Read($"{at}/demands/{demand}"), "Keep her answer", ("Answer", "Can"), ("Words", "Any day."));

        var mine = await she.Go("conference", ("Conference", AConference.Id(at)));
        Assert.Equal(2, mine.Text.Split("Said by you, typed by Carys.").Length - 1);
        Assert.True(mine.Says("If it is not right, change it."), mine.Text);
        Assert.True((await she.Go("conference-answer", ("Conference", AConference.Id(at)), ("Demand", demand))).Says("It takes 1 h a week, and 2 h on the way: 3 h in all."));
        var right = await AConference.Side(she, at, "It is right. Take it with you", "I do not agree with it.");
        Assert.True(right.Says("I do not agree with it.") && !right.Says("I agree with the plan."), right.Text);
        Assert.False((await carys.Read(at)).Says("I agree with the plan."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j")]
    public async Task stands_on_her_home_under_what_comes_next_with_what_waits_for_her(Engine engine)
    {
        await using var meeting = await AMeeting.Planned(engine);
        var (carys, she, _, at) = meeting;
        await AConference.Demands(carys, at, AConference.TestTwiceAWeek);
        await AConference.Demands(carys, at, AConference.ClubOnFridays);

        var home = await she.Read("/");
        Assert.True(home.Says("2 lines wait for your answer.") && home.Says("10:00") && !home.Says("Nothing booked"), home.Text);
        Assert.True((await she.Press(home, "See who comes, and say what you think")).Says("A test twice a week at the clinic"));
    }
}
