using FsCheck;
using FsCheck.Fluent;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Wording;
using static Seaward.Tests.Features.Safeguarding.Triggers.Some;

namespace Seaward.Tests.Features.Safeguarding.Triggers;

/// <summary>A list may say what it likes in keys; what it may not do is lead a referral out of who somebody is, or out of nothing.</summary>
public sealed class What_a_line_must_mean
{
    [Theory, Trait("row", "R8"), Trait("row", "Y2"), Trait("row", "Y3"), Trait("row", "Y5"), Trait("row", "Y9")]
    [InlineData("previous-child-removed"), InlineData("no-fixed-abode"), InlineData("did-not-attend"), InlineData("complained"), InlineData("asked-us"), InlineData("care-leaver"), InlineData("refugee")]
    [InlineData("young-parent"), InlineData("is-single"), InlineData("learning-disability"), InlineData("mental-health"), InlineData("overdose"), InlineData("prison"), InlineData("known-to-police")]
    [InlineData("moved-house"), InlineData("asylum"), InlineData("disabled"), InlineData("autistic"), InlineData("domestic-abuse-victim"), InlineData("on-benefits"), InlineData("in-debt"), InlineData("poverty")]
    [InlineData("child-of-refugee"), InlineData("child-of-care-leaver"), InlineData("child-whose-mother-complained"), InlineData("child-sells-sex-work"), InlineData("child-benefit-stopped")]
    public void who_a_grown_up_is_under_any_name_is_refused(string key) =>
        Assert.Contains(Own(key, "needs: [who, when]", "refer", key), p => p is "who-she-is");

    [Theory, Trait("row", "R8")]
    [InlineData("child-hit-with-belt", "needs: []", "needs-both")]
    [InlineData("belt-was-used-at-home", "needs: [who, when]", "not-about-a-child")]
    [InlineData("child-hit-with-belt", "needs: [who, when]", "not-reviewed")]
    [InlineData("child-hit-with-belt", "needs: [who, when], reviewed-by: [safeguarding-lead]", "reviewed-by")]
    public void a_fact_of_ones_own_leads_no_further_than_an_offer_of_help_until_both_who_sign_reviewed_it(string key, string needs, string problem)
    {
        Assert.Contains(problem, Own(key, needs, "refer", key));
        if (problem is "not-reviewed") Assert.Empty(Own(key, needs, "early-help-offer", key));
        Assert.Empty(Own("child-hit-with-belt", "needs: [who, when], reviewed-by: [safeguarding-lead, womens-group]", "refer", "child-hit-with-belt"));
        Assert.Empty(Own("child-hit-with-belt", "needs: [who, when]", "refer", "{ all: [child-injury-seen, child-hit-with-belt] }"));
    }

    [Fact, Trait("row", "R8")]
    public void a_reviewed_fact_in_other_words_or_with_another_source_is_a_fact_of_ones_own()
    {
        var reworded = With("  - { id: cold, clause: 90, level: in-need, response: refer, when: child-was-cold }\n").TrimEnd() + "\n\nwords:\n  fact.child-was-cold.asks: Does anyone at home take drugs?\n";
        Assert.Contains("who-she-is", Problems(reworded));
        Assert.Contains("not-reviewed", Problems(reworded.Replace("Does anyone at home take drugs?", "Was anything odd?", StringComparison.Ordinal)));
        var weeks = With("  - { id: weeks, clause: 90, level: in-need, response: refer, when: { expected-child-weeks-at-least: 12 } }\n");
        Assert.Contains("not-reviewed", Problems(weeks));
        Assert.NotEmpty(Problems(weeks.Replace("key: expected-child-weeks, kind: number, from: 0, to: 42, needs: []", "key: expected-child-weeks, kind: number, from: 0, to: 42, needs: [who, when]", StringComparison.Ordinal)));
    }

    [Theory, Trait("row", "Y1")]
    [InlineData("{ not: child-was-cold }", "nothing-happened")]
    [InlineData("{ all: [{ not: child-was-cold }, { not: child-caring }] }", "nothing-happened")]
    [InlineData("{ any: [child-said-hurt, not: child-was-cold] }", "nothing-happened")]
    [InlineData("{ not-known: child-was-cold }", "nothing-happened")]
    [InlineData("{ expected-child-weeks-at-least: 0 }", "bound")]
    [InlineData("{ all: [child-left-alone, left-child-age-under: 999] }", "bound")]
    [InlineData("{ all: [child-left-alone, left-alone-times-at-least: -5] }", "bound")]
    [InlineData("{ all: [child-left-alone, left-child-age-under: 0] }", "bound")]
    [InlineData("{ at-least: { count: 2, of: [child-was-cold, child-was-cold] } }", "repeated")]
    [InlineData("{ at-least: { count: 2, of: [child-was-cold, any: [child-was-cold, child-had-no-bed]] } }", "repeated")]
    [InlineData("{ all: [child-was-cold, child-was-cold] }", "repeated")]
    [InlineData("{ any: [child-was-cold, child-had-no-bed, child-was-cold] }", "repeated")]
    public void a_line_needs_something_that_happened_counted_once_and_a_number_that_can_be_missed(string when, string problem)
    {
        var text = With($"  - {{ id: made-up, clause: 90, level: in-need, response: refer, when: {when} }}\n");
        var reading = Framework.Parse(text);

        Assert.Null(reading.Framework);
        var found = reading.Problems.First(p => p.Key == $"framework.problem.{problem}");
        Assert.True(new Phrasebook().Has(found.Key));
        Assert.Equal(1 + Array.FindIndex(text.Split('\n'), line => line.Contains("id: made-up", StringComparison.Ordinal)), found.Line);
        Assert.NotNull(Framework.Reread(text).Framework);
    }

    [Theory]
    [InlineData("version: 2", "version: 0", "version"), InlineData("version: 2", "version: -1", "version"), InlineData("version: 2", "version: 1.0", "version"), InlineData("version: 2", "version: 99999999999999", "version")]
    [InlineData("name: england", "name: \"~\"", "name"), InlineData("name: england", "name: \"<script>\\n\\e[31m\"", "name")]
    [InlineData("    clause: 26\n", "\tclause: 26\n", "tab"), InlineData("name: england", "name: x\n---\nname: england", "two-documents")]
    public void a_list_has_a_plain_name_and_a_number_and_is_one_list_without_tabs(string from, string to, string problem)
    {
        var text = ShippedText.ReplaceLineEndings("\n");
        var at = text.IndexOf(from, StringComparison.Ordinal);
        var found = Assert.Single(Framework.Parse(text.Remove(at, from.Length).Insert(at, to)).Problems, p => p.Key == $"framework.problem.{problem}");
        Assert.InRange(found.Line - 1 - text[..at].Count(c => c == '\n'), 0, 2);
    }

    [Fact, Trait("row", "T9")]
    public void what_was_decided_by_the_list_before_this_one_still_finds_it() => Assert.Equal(["england-1+6f6a7169"], Framework.ShippedBefore.Select(list => list.Version));

    [Theory, Trait("row", "Y1"), Trait("row", "Y19")]
    [InlineData("child-injury-seen", Response.Consult), InlineData("child-injury-seen injury-how=not-known", Response.Consult), InlineData("child-injury-seen injury-how=accident", Response.Nothing)]
    [InlineData("health-worker-found-harm", Response.Consult), InlineData("school-days-in-100=10", Response.Consult), InlineData("school-days-in-100=70", Response.Nothing)]
    [InlineData("child-left-alone", Response.Consult), InlineData("child-left-alone left-child-age=12", Response.Nothing), InlineData("child-left-alone left-child-age=12 left-child-met-danger", Response.Consult)]
    [InlineData("expected-child-weeks=22", Response.EarlyHelpOffer), InlineData("expected-child-weeks=12", Response.Nothing)]
    [InlineData("child-went-hungry needs-unmet-weeks=104 help-was-tried", Response.Consult), InlineData("child-went-hungry needs-unmet-weeks=2 help-was-tried", Response.EarlyHelpOffer)]
    public void harm_that_was_reported_is_not_let_off_because_a_detail_is_not_known(string given, Response response) => Assert.Equal(response, TriggerRules.Decide(Given(given), Framework.Shipped).Response);

    [Theory, Trait("row", "Y1")]
    [InlineData("child-left-alone", "left-child-age under 5 refer")]
    [InlineData("child-left-alone left-child-age=8", "left-child-met-danger yes refer")]
    [InlineData("child-left-alone left-child-age=12", "left-child-met-danger yes consult")]
    [InlineData("child-injury-seen", "injury-how done-by-someone refer")]
    [InlineData("expected-child-weeks=22", "antenatal-care no consult")]
    [InlineData("child-there-in-attack", "attack-was-grave yes refer")]
    [InlineData("using homeless attacked", "")]
    [InlineData("", "")]
    public void a_detail_that_would_lift_the_answer_is_named_and_nothing_else_is_asked(string given, string asks) =>
        Assert.Equal(asks, string.Join("; ", WouldChange.Of(Given(given), Framework.Shipped).Select(one => $"{one.Fact} {one.Word()} {one.Then.Response.Word()}")));

    [Fact, Trait("row", "R8")]
    public void what_would_lift_an_answer_does_and_is_never_one_of_what_is_never_a_reason() =>
        Check.One(Thousands, Prop.ForAll(AnyFacts(Framework.Shipped).ToArbitrary(), given =>
        {
            var (facts, now) = (Some.Facts(given, Framework.Shipped), TriggerRules.Decide(Some.Facts(given, Framework.Shipped), Framework.Shipped).Response);
            return WouldChange.Of(facts, Framework.Shipped).All(one =>
                one.Then.Response > now && !given.ContainsKey(one.Fact) && (one.Then.Response <= Response.EarlyHelpOffer || !NeverAlone.Always.Contains(one.Fact)));
        }));

    private static Facts Given(string given) => Some.Facts([.. given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=') switch
    {
        [var key] => (key, FactValue.Of(true)),
        [var key, var value] => (key, int.TryParse(value, out var number) ? FactValue.Of(number) : FactValue.Of(value)),
        _ => throw new InvalidOperationException(one),
    })]);

    private static IReadOnlyList<string> Own(string key, string needs, string response, string when)
    {
        var level = response == "refer" ? "in-need" : "early";
        return Problems(With($"  - {{ id: made-up, clause: 90, level: {level}, response: {response}, when: {when} }}\n")
            .ReplaceLineEndings("\n").Replace("\n  # Never a reason on their own", $"\n  - {{ key: {key}, kind: yes-no, {needs} }}\n\n  # Never a reason on their own", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Problems(string text) => [.. Framework.Parse(text).Problems.Select(p => p.Key["framework.problem.".Length..])];
}
