using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Wording;
using static Seaward.Tests.Features.Safeguarding.Triggers.Some;

namespace Seaward.Tests.Features.Safeguarding.Triggers;

public sealed class TriggerRulesTests
{
    private static readonly Framework Shipped = Framework.Shipped;
    private static readonly Phrasebook Book = new();

    [Fact, Trait("row", "B1")]
    public void no_facts_lead_to_nothing()
    {
        var decision = TriggerRules.Decide(Seaward.Features.Safeguarding.Triggers.Facts.None, Shipped);

        Assert.Equal(Response.Nothing, decision.Response);
        Assert.Equal("universal", decision.Level);
        Assert.Empty(decision.Reasons);
        Assert.False(decision.TellHerFirst);
    }

    [Fact, Trait("row", "R8")]
    public void a_bad_night_on_its_own_is_something_to_talk_about() =>
        Assert.Equal(Response.Talk, TriggerRules.Decide(Yes("using", "back-to-using"), Shipped).Response);

    [Fact, Trait("row", "R8")]
    public void a_child_of_eight_left_twice_after_help_was_tried_is_line_seven()
    {
        var facts = Facts(
            ("child-left-alone", FactValue.Of(true)), ("left-child-age", FactValue.Of(8)),
            ("left-alone-times", FactValue.Of(2)), ("help-was-tried", FactValue.Of(true)));

        var decision = TriggerRules.Decide(facts, Shipped);

        Assert.Equal(("in-need", Response.Refer, 3), (decision.Level, decision.Response, decision.Limit.WorkingDays));
        Assert.Equal(["7"], decision.Reasons.Select(r => r.Clause));
        Assert.Equal(["18"], decision.Offers.Select(r => r.Clause));
    }

    [Fact, Trait("row", "Y2")]
    public void using_is_never_written_among_the_reasons_for_a_referral()
    {
        var decision = TriggerRules.Decide(Yes("child-said-hurt", "using", "missed-meeting", "homeless"), Shipped);

        Assert.Equal(["hurt-by-someone"], decision.Reasons.Select(r => r.Trigger));
        Assert.Equal(["homeless-help"], decision.Offers.Select(r => r.Trigger));
    }

    [Fact, Trait("row", "R8")]
    public void the_same_child_left_once_is_an_offer_of_help() => Assert.Equal(
        Response.EarlyHelpOffer,
        TriggerRules.Decide(Facts(("child-left-alone", FactValue.Of(true)), ("left-child-age", FactValue.Of(8)), ("left-alone-times", FactValue.Of(1)), ("help-was-tried", FactValue.Of(true))), Shipped).Response);

    [Fact, Trait("row", "Y4")]
    public void being_attacked_leads_to_support_and_her_call_for_help_is_no_reason() =>
        Assert.Equal(Response.EarlyHelpOffer, TriggerRules.Decide(Yes("attacked", "asked-for-help", "using"), Shipped).Response);

    [Fact, Trait("row", "Y1")]
    public void care_before_birth_that_nobody_asked_about_is_not_care_that_is_missing()
    {
        Assert.Equal(Response.EarlyHelpOffer, TriggerRules.Decide(Facts(("expected-child-weeks", FactValue.Of(30))), Shipped).Response);
        Assert.Equal(Response.Nothing, TriggerRules.Decide(Facts(("expected-child-weeks", FactValue.Of(30)), ("antenatal-care", FactValue.Of(true))), Shipped).Response);
        Assert.Equal(Response.Consult, TriggerRules.Decide(
            Facts(("expected-child-weeks", FactValue.Of(30)), ("antenatal-care", FactValue.Of(false))), Shipped).Response);
    }

    [Fact, Trait("row", "R5k")]
    public void an_offer_for_today_does_not_hurry_a_referral()
    {
        var decision = TriggerRules.Decide(Yes("child-went-hungry", "health-worker-found-harm", "homeless", "attacked"), Shipped);

        Assert.Equal((Response.Refer, "3-working-days"), (decision.Response, decision.Limit.Word));
    }

    [Fact, Trait("row", "R8")]
    public void every_line_can_be_met_by_some_facts()
    {
        var unmet = Shipped.Published.ToList();
        foreach (var facts in FsCheck.Fluent.Gen.Sample(AnyFacts(Shipped), 3000))
            unmet.RemoveAll(t => t.When.Met(Some.Facts(facts, Shipped)) is true);

        Assert.Empty(unmet.Select(t => t.Id));
    }

    [Fact, Trait("row", "Y1")]
    public void every_fact_is_used_by_a_line_or_is_never_a_reason_on_its_own()
    {
        var used = Shipped.Published.SelectMany(t => t.When.FactKeys).Concat(Shipped.NeverOnTheirOwn).ToHashSet();

        Assert.Empty(Shipped.Facts.Select(f => f.Key).Except(used));
    }

    [Fact, Trait("row", "B1")]
    public void every_fact_line_response_level_and_never_has_its_words()
    {
        var wanted = Shipped.Facts.SelectMany(f => new[] { $"fact.{f.Key}.asks", $"fact.{f.Key}.label" })
            .Concat(Shipped.Facts.SelectMany(f => f.Choices.Select(c => $"choice.{f.Key}.{c}")))
            .Concat(Shipped.Published.Select(t => $"trigger.{t.Id}.says"))
            .Concat(Shipped.NeverOnTheirOwn.Select(key => $"never.{key}.says"))
            .Concat(Shipped.Levels.Select(l => $"level.{l.Key}.name"))
            .Concat(ResponseWords.All.SelectMany(r => new[] { $"response.{r}.does", $"response.{r}.told", $"response.{r}.her-first" }));

        Assert.All(wanted, key => Assert.True(Book.Has(key), key));
    }

    [Fact, Trait("row", "Y1")]
    public void no_question_and_no_line_speaks_of_what_may_happen()
    {
        string[] guesses = ["may", "might", "could", "risk", "likely", "possible", "possibly", "maybe", "perhaps", "worried"];
        var guessed = from key in Book.Keys
                      where key.StartsWith("fact.", StringComparison.Ordinal) || key.StartsWith("trigger.", StringComparison.Ordinal)
                      let text = Book.Find(key, "en").Text
                      where text.ToLowerInvariant().Split([' ', ',', '.', '?', ':']).Intersect(guesses).Any()
                      select key;

        Assert.Empty(guessed);
    }

    [Fact, Trait("row", "R8")]
    public void her_words_are_short_plain_and_calm()
    {
        string[] families = ["fact.", "trigger.", "response.", "never.", "level.", "choice.", "limit."];
        foreach (var key in Book.Keys.Where(k => families.Any(f => k.StartsWith(f, StringComparison.Ordinal))))
        {
            var text = Book.Find(key, "en").Text;
            Assert.DoesNotContain('!', text);
            foreach (var sentence in text.Split(['.', '?', ':']))
                Assert.True(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 20, $"{key}: {sentence}");
        }
    }

    [Fact, Trait("row", "T9")]
    public void no_fact_says_who_a_grown_up_is()
    {
        string[] never = ["sex", "gender", "name", "ethnicity", "race", "religion", "nationality", "mother", "father", "partner", "drug", "heroin", "history", "pregnant"];
        var keys = Shipped.Facts.Select(f => f.Key).Except(NeverAlone.Always);

        Assert.All(keys, key => Assert.Empty(key.Split('-').Intersect(never)));
        string[] asksOfOne = [" she ", " her ", " he ", " his ", " mother", " father", " mum", " dad", " pregnant"];
        Assert.Empty(Shipped.Facts.Where(f => asksOfOne.Any(w => Book.Find($"fact.{f.Key}.asks", "en").Text.Contains(w, StringComparison.OrdinalIgnoreCase))).Select(f => f.Key));
    }

    [Fact, Trait("row", "R8")]
    public void the_words_for_responses_are_used_for_nothing_else()
    {
        var others = Shipped.Facts.Select(f => f.Key).Concat(Shipped.Published.Select(t => t.Id)).Concat(Shipped.Levels.Select(l => l.Key));

        Assert.Empty(others.Intersect(ResponseWords.All));
        Assert.Equal(["nothing", "talk", "early-help-offer", "consult", "refer", "act-now"], Enum.GetValues<Response>().Select(r => r.Word()));
    }

    [Fact, Trait("row", "Y1")]
    public void a_fact_without_who_saw_it_or_when_is_named()
    {
        Dictionary<string, Observation> given = new()
        {
            ["child-injury-seen"] = new(FactValue.Of(true), "A bruise on the arm", "School nurse", new DateOnly(2026, 11, 2)),
            ["child-said-hurt"] = new(FactValue.Of(true), "“He hit me”", "School nurse"),
            ["using"] = new(FactValue.Of(true)),
        };
        Assert.True(Seaward.Features.Safeguarding.Triggers.Facts.Check(given, Shipped, out var facts).Succeeded);

        Assert.Equal(["child-said-hurt"], facts.WithoutSource(Shipped));
    }
}
