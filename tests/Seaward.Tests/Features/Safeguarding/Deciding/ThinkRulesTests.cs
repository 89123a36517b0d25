using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Triggers;

namespace Seaward.Tests.Features.Safeguarding.Deciding;

public sealed class ThinkRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    [Theory, Trait("row", "Y1")]
    [InlineData("He may be left again. There is a risk of harm.", true)]
    [InlineData("She seemed vague", true)]
    [InlineData("Nobody was at the gate at 3.15. It may happen again.", false)]
    [InlineData("Her daughter waited in the office.", false)]
    public void a_guess_alone_is_nothing_that_was_seen(string what, bool guess) => Assert.Equal(guess, ThinkRules.OnlyAGuess(what));

    [Theory, Trait("row", "R8")]
    [InlineData(Response.Nothing, Way.Refer, true)]
    [InlineData(Response.EarlyHelpOffer, Way.Refer, true)]
    [InlineData(Response.Consult, Way.Refer, true)]
    [InlineData(Response.Refer, Way.Refer, false)]
    [InlineData(Response.Refer, Way.NoReferral, true)]
    [InlineData(Response.Refer, Way.EarlyHelp, true)]
    [InlineData(Response.Consult, Way.EarlyHelp, false)]
    [InlineData(Response.Nothing, Way.NoReferral, false)]
    public void a_referral_without_a_line_is_judged_otherwise_and_so_is_a_line_not_followed(Response says, Way way, bool otherwise) =>
        Assert.Equal(otherwise, ThinkRules.Otherwise(says, way));

    [Theory, Trait("row", "Y5")]
    [InlineData("complaint")]
    [InlineData("disagreement")]
    [InlineData("said-no-to-screening")]
    public void a_referral_after_she_said_no_needs_someone_who_was_not_part_of_it(string protest)
    {
        var facts = ThinkRules.Read(new Thoughts { Facts = { ["child-said-hurt"] = Yes, [protest] = Yes } }, Framework.Shipped, out _);

        Assert.True(ThinkRules.NeedsSecond(facts, TriggerRules.Decide(facts, Framework.Shipped), Way.Refer));
        Assert.False(ThinkRules.NeedsSecond(Facts.None, new Decision("v", "acute", Response.Refer, [], Limit.SameDay), Way.Refer));
    }

    [Fact, Trait("row", "Y11")]
    public void harm_of_acting_and_of_not_acting_and_what_points_away_cannot_be_left_out()
    {
        var missing = ThinkRules.Missing(new Thoughts { NoOther = "true" }, Framework.Shipped, Way.NoReferral, Today).Select(m => m.Field);

        Assert.Equal(["Away", "HarmActing", "LessActing", "HarmNot", "LessNot", "WillDo", "By"], missing);
    }

    [Fact, Trait("row", "T9")]
    public void a_grown_up_who_was_not_asked_holds_the_page_until_there_is_a_reason()
    {
        GrownUp her = new("Wren", "With us", "Ten o’clock", ""), dan = new("Dan", "", "", "");

        string?[] Missing(GrownUp other) => [.. ThinkRules.Missing(new Thoughts { GrownUps = { her, other } }, Framework.Shipped, null, Today).Select(m => m.Key)];

        Assert.Contains("think.problem.not-asked", Missing(dan));
        Assert.DoesNotContain("think.problem.not-asked", Missing(dan with { WhyNotAsked = "At sea until Friday" }));
        Assert.DoesNotContain("think.problem.not-asked", Missing(dan with { WhatHappened = "At work", WhatWouldHelp = "Later meetings" }));
    }

    [Fact, Trait("row", "Y1")]
    public void a_fact_needs_what_was_seen_who_saw_it_and_when()
    {
        var missing = ThinkRules.Missing(new Thoughts { Facts = { ["child-left-alone"] = Yes } }, Framework.Shipped, null, Today).Select(m => m.Key);

        Assert.Superset(new HashSet<string?> { "think.problem.what", "think.problem.who", "think.problem.when" }, missing.ToHashSet());
    }

    private static Said Yes => new("yes", "", "", "");
}
