using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.Features.Safeguarding.Conferences;
using Seaward.Tests.Features.Safeguarding.Publishing;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding;

/// <summary>From the worker's and the lead's screens: what leads to no referral, and what has to stand beside one.</summary>
public sealed class What_is_never_held_against_her
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y1")]
    public async Task what_may_be_is_no_line_of_the_list_and_no_fact_and_what_points_away_is_always_asked(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var wren = await seaward.AWoman(worker);
        using var gwen = await seaward.SignedIn(lead);
        using var carys = await seaward.SignedIn(worker);
        var guess = AVersion.WithNight.Replace("A child was left alone through the night.", "A child may be left alone through the night.", StringComparison.Ordinal);

        var kept = await gwen.Press(await gwen.Read(AVersion.List), "Keep it, and check it", ("Form.Text", guess));
        Assert.True(kept.Says("The sentence of “trigger.child-left-at-night-line.says” says what may come. Say what was seen or heard."), kept.Text);
        Assert.True((await gwen.Press(kept, AVersion.Sign, AVersion.Made)).Says("The list cannot be published like this."));

        var think = await AReferral.Think(carys, wren);
        var refused = await carys.Press(think, "Carry on", [.. AReferral.LeftAlone.But(("fact.child-left-alone.What", "He may be at risk of being left.")), .. AReferral.Around(lead).But(("Away", "")), ("Way", "Refer")]);
        Assert.True(refused.Says("This sounds like a guess. What did someone see or hear?") && refused.Says("Say what points away. If nothing does, say that you looked."), refused.Text);
        await NoReferral(seaward);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y2")]
    public async Task what_she_says_of_her_use_stays_apart_from_what_is_thought_about_children(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        await Joined.SheSays(carys, wren, "Yes");
        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        await carys.Press(await Joined.InTheRoom(carys, wren, "this-week", "OnlyUs"), "Keep what she said", ("Form.HerWords", "I smoke at night when he sleeps."));

        var think = await AReferral.Think(carys, wren);
        Assert.False(think.Html.Contains("smoke at night", StringComparison.Ordinal));
        var alone = await carys.Press(think, "Carry on", [("fact.using.Answer", "yes"), ("fact.positive-test.Answer", "yes"), .. AReferral.Around(lead), ("Way", "Refer")]);
        Assert.True(alone.Says("The list says something else. Say why you judge otherwise."), alone.Text);
        await NoReferral(seaward);

        var joined = await carys.Press(alone, "Carry on", [.. AReferral.LeftAlone, ("Way", "Refer")]);
        var (at, together) = (joined.Path.Replace("/notice", "", StringComparison.Ordinal), await carys.Press(joined, "She has been told", [.. AReferral.OurWords, ("How", "InPerson")]));
        var gone = await carys.Press(await carys.Press(together, "I don’t want to reply"), "It leaves now", ("How", "HandedOver"), ("Where", "The duty desk"));
        Assert.True(gone.Says("It has gone"), gone.Text);
        var paper = await carys.Read($"{at}/paper");
        Assert.False(paper.Says("smoke at night") || paper.Says("positive test") || joined.Says("A positive test"), paper.Text);
        using var she = await seaward.Herself(wren);
        var hers = await she.Go("written");
        var letter = hers.Page.QuerySelectorAll("main *").Last(part => part.Children.Length > 1 && part.TextContent.Contains("What we sent", StringComparison.Ordinal)).TextContent;
        Assert.True(letter.Contains("On Monday her son waited at school until 4.05.", StringComparison.Ordinal) && !letter.Contains("smoke at night", StringComparison.Ordinal), letter);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y3"), Trait("row", "R8")]
    public async Task a_past_removal_treatment_and_a_conviction_change_no_decision(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var (wren, fern) = (await seaward.AWoman(worker), await seaward.AWoman(worker, "Fern"));
        using var carys = await seaward.SignedIn(worker);
        (string, string)[] past = [("fact.past-removal.Answer", "yes"), ("fact.in-treatment.Answer", "yes"), ("fact.past-conviction.Answer", "yes")];

        var only = await carys.Press(await AReferral.Think(carys, wren), "Carry on", [.. past, .. AReferral.Around(lead), ("Way", "Refer")]);
        Assert.True(only.Says("The list says something else. Say why you judge otherwise."), only.Text);
        await NoReferral(seaward);

        var without = await AReferral.Decide(carys, wren, lead, ("fact.past-removal.Answer", ""), ("fact.in-treatment.Answer", ""), ("fact.past-conviction.Answer", ""));
        var with = await AReferral.Decide(carys, fern, lead, past);
        Assert.Equal(Lines(without), Lines(with));
        Assert.NotEmpty(Lines(with));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Single(await db.Set<Referral>().Select(r => new { r.Level, r.MustGoBy }).Distinct().ToListAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y4")]
    public async Task her_call_for_help_after_an_attack_and_what_a_partner_says_of_her_use_open_help_and_keep_who_said_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        (string, string)[] call =
        [
            ("fact.attacked.Answer", "yes"), ("fact.attacked.What", "She rang us at two."), ("fact.attacked.Who", "Wren"), ("fact.attacked.When", "2026-11-09"),
            ("fact.asked-for-help.Answer", "yes"), ("fact.using.Answer", "yes"),
        ];

        var page = await carys.Press(await AReferral.Think(carys, wren), "Carry on", [.. call, .. AReferral.Around(lead), ("Way", "Refer")]);

        Assert.True(page.Says("The list says: offer help. She says yes or no.") && page.Says("The list says something else. Say why you judge otherwise."), page.Text);
        Assert.Null(page.Page.QuerySelector("[name='fact.using.Who']"));
        await NoReferral(seaward);
        var claimed = await carys.Press(page, "Carry on", ("fact.medicine-in-reach.Answer", "yes"), ("fact.medicine-in-reach.What", "He says tablets lay on the table."), ("fact.medicine-in-reach.Who", "Dan, who attacked her"), ("fact.medicine-in-reach.When", "2026-11-09"));
        Assert.True(claimed.Says("He says tablets lay on the table. (Dan, who attacked her, Monday 9 November)"), claimed.Text);
        await NoReferral(seaward);
        var offered = await carys.Press(claimed, "Carry on", ("Way", "EarlyHelp"), ("WillDo", "Ring the refuge with her."), ("By", "2026-11-11"));
        Assert.StartsWith("/decisions/", offered.Path, StringComparison.Ordinal);
        Assert.True(offered.Says("Ring the refuge with her."), offered.Text);
        await NoReferral(seaward);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y5")]
    public async Task a_complaint_a_disagreement_or_a_no_is_no_reason_and_a_referral_after_one_asks_someone_who_was_no_part_of_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var other = await seaward.AWorker(Role.Outreach, "Mair", "Elsewhere");
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        (string, string)[] protest = [("fact.complaint.Answer", "yes"), ("fact.disagreement.Answer", "yes"), ("fact.said-no-to-screening.Answer", "yes")];

        var only = await carys.Press(await AReferral.Think(carys, wren), "Carry on", [.. protest, .. AReferral.Around(lead), ("Way", "Refer")]);
        Assert.True(only.Says("The list says something else. Say why you judge otherwise."), only.Text);
        var seen = await carys.Press(only, "Carry on", [.. AReferral.LeftAlone, ("Way", "Refer")]);
        Assert.True(seen.Says("This needs a second person who has not been part of it."), seen.Text);
        await NoReferral(seaward);

        var waits = await carys.Press(seen, "Carry on", ("Second", other.Id.ToString()));
        Assert.True(waits.Says("Waiting for the second person"), waits.Text);
        await NoReferral(seaward);
        using var mair = await seaward.SignedIn(other);
        await mair.Press(await mair.Read(waits.Path), "I agree", ("Said", "He was alone, whatever she complained of."));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(1, await db.Set<Referral>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y9")]
    public async Task a_demand_says_which_agency_set_it_on_her_pages_and_in_the_pack_and_what_she_answered_only_she_changes(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        var at = (await AConference.Planned(carys, wren)).Path;
        var demand = await AConference.Demands(carys, at, AConference.TestTwiceAWeek);
        await AConference.Answers(she, at, demand, "Cannot", "Pick-up is at ten past three.");
        await AConference.Side(she, at, "I don’t want to say anything", "");
        await AConference.Signs(carys, at, demand);

        var hers = await she.Go("conference", ("Conference", AConference.Id(at)));
        Assert.True(hers.Says("Tegan") && hers.Says("A test twice a week at the clinic"), hers.Text);
        Assert.True((await carys.Read($"{at}/demands/{demand}")).Says("Only she changes it."));
        await carys.Press(await carys.Read(at), "Make the pack ready");
        Assert.True((await carys.Read($"{at}/pack")).Says("Tegan"), (await carys.Read($"{at}/pack")).Text);
    }

    private static IReadOnlyList<string> Lines(Sheet notice) =>
        [.. notice.Page.QuerySelectorAll("main ul.plain li").Select(line => line.TextContent.Trim()).Where(line => char.IsDigit(line[0]) || line[0] == 'D')];

    private static Task NoReferral(ASeaward seaward) => seaward.Do(Actor.Seaward, async (db, _) => Assert.False(await db.Set<Referral>().AnyAsync()));
}
