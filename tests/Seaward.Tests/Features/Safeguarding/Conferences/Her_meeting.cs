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
}
