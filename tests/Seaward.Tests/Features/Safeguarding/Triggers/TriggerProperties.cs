using FsCheck;
using FsCheck.Fluent;
using Seaward.Features.Safeguarding.Triggers;
using static Seaward.Tests.Features.Safeguarding.Triggers.Some;

namespace Seaward.Tests.Features.Safeguarding.Triggers;

public sealed class TriggerProperties
{
    private static readonly Framework Shipped = Framework.Shipped;

    [Fact, Trait("row", "R8"), Trait("row", "Y3"), Trait("row", "Y4"), Trait("row", "Y5")]
    public void what_is_never_a_reason_on_its_own_is_never_more_than_an_offer_of_help_alone_or_all_together() =>
        Holds(AnyFacts(Shipped, Shipped.NeverOnTheirOwn), facts => Decide(facts).Response <= Response.EarlyHelpOffer);

    [Fact, Trait("row", "R8")]
    public void every_one_of_them_at_once_is_still_only_an_offer_of_help() =>
        Assert.Equal(Response.EarlyHelpOffer, TriggerRules.Decide(Yes([.. Shipped.NeverOnTheirOwn]), Shipped).Response);

    [Fact, Trait("row", "R8"), Trait("row", "Y2"), Trait("row", "Y3"), Trait("row", "Y4"), Trait("row", "Y9")]
    public void beside_any_other_facts_they_add_nothing_to_a_stronger_response()
    {
        var others = Shipped.Facts.Select(f => f.Key).Except(Shipped.NeverOnTheirOwn);
        var both = AnyFacts(Shipped, others).SelectMany(_ => AnyFacts(Shipped, Shipped.NeverOnTheirOwn), (one, two) => (one, two));
        Holds(both, pair =>
        {
            var without = Decide(pair.one);
            var with = Decide(pair.one.Concat(pair.two).ToDictionary());
            return without.Response <= Response.EarlyHelpOffer
                ? with.Response <= Response.EarlyHelpOffer
                : (with.Response, with.Level, with.Limit) == (without.Response, without.Level, without.Limit) && with.Reasons.SequenceEqual(without.Reasons);
        });
    }

    [Fact, Trait("row", "R8")]
    public void adding_a_trigger_never_lowers_the_response()
    {
        var added = from when in Gen.Elements("child-caring", "{ all: [child-caring, not: child-was-cold] }", "{ all: [child-was-cold, not-known: help-was-tried] }", "{ any: [child-was-cold, child-left-alone] }", "{ school-days-in-100-under: 50 }")
                    from rung in Gen.Elements("universal talk", "early early-help-offer", "targeted consult", "in-need refer", "acute refer", "danger act-now")
                    let parts = rung.Split(' ')
                    select Read(With($"  - {{ id: added, clause: 99, level: {parts[0]}, response: {parts[1]}, when: {when} }}\n"));
        var more = Gen.Sample(added, 60).ToArray();
        Holds(AnyFacts(Shipped).SelectMany(_ => Gen.Elements(more), (facts, framework) => (facts, framework)), pair =>
            TriggerRules.Decide(Some.Facts(pair.facts, pair.framework), pair.framework).Response >= Decide(pair.facts).Response);
    }

    [Fact, Trait("row", "R8")]
    public void taking_any_trigger_out_of_the_list_never_touches_immediate_danger()
    {
        var bare = Read("""
            name: bare
            version: 1
            levels: [{ key: universal, responses: [talk], limit: none }]
            facts: [NEVER]
            triggers: []
            never-on-their-own: [KEYS]
            """
            .Replace("NEVER", string.Join(", ", NeverAlone.Always.Select(k => $"{{ key: {k}, kind: yes-no, needs: [] }}")), StringComparison.Ordinal)
            .Replace("KEYS", string.Join(", ", NeverAlone.Always), StringComparison.Ordinal));
        foreach (var danger in ImmediateDanger.Facts)
        {
            var decision = TriggerRules.Decide(Some.Facts(new Dictionary<string, FactValue> { [danger.Key] = FactValue.Of(true) }, bare), bare);
            Assert.Equal((Response.ActNow, Limit.AtOnce, false, "danger"), (decision.Response, decision.Limit, decision.TellHerFirst, decision.Level));
        }
    }

    [Fact, Trait("row", "R5k")]
    public void immediate_danger_among_any_other_facts_is_at_once()
    {
        var danger = Gen.Elements(ImmediateDanger.Facts.Select(f => f.Key).ToArray());
        Holds(AnyFacts(Shipped).SelectMany(_ => danger, (facts, key) => (facts, key)), pair =>
        {
            pair.facts[pair.key] = FactValue.Of(true);
            var decision = Decide(pair.facts);
            return decision is { Response: Response.ActNow, TellHerFirst: false } && decision.Limit == Limit.AtOnce;
        });
    }

    [Fact, Trait("row", "R5k")]
    public void she_is_told_first_unless_the_danger_is_now() =>
        Holds(AnyFacts(Shipped), facts => Decide(facts) is var d && d.TellHerFirst == (d.Response is not (Response.Nothing or Response.ActNow)));

    [Fact, Trait("row", "T9")]
    public void the_same_facts_and_version_give_the_same_decision_in_any_order() =>
        Holds(AnyFacts(Shipped), facts =>
        {
            var (one, other) = (Decide(facts), Decide(facts.Reverse().ToDictionary()));
            return one with { Reasons = [], Offers = [] } == other with { Reasons = [], Offers = [] }
                && one.Reasons.SequenceEqual(other.Reasons) && one.Offers.SequenceEqual(other.Offers);
        });

    [Fact, Trait("row", "T9")]
    public void who_saw_it_changes_nothing_in_the_decision() =>
        Holds(AnyFacts(Shipped), facts =>
        {
            var sourced = facts.ToDictionary(f => f.Key, f => new Observation(f.Value, "words", "somebody", new DateOnly(2026, 11, 2)));
            Assert.True(Seaward.Features.Safeguarding.Triggers.Facts.Check(sourced, Shipped, out var checkedFacts).Succeeded);
            return TriggerRules.Decide(checkedFacts, Shipped).Response == Decide(facts).Response;
        });

    [Fact, Trait("row", "R8"), Trait("row", "Y9")]
    public void no_list_that_passes_the_checks_makes_more_of_them_than_an_offer_of_help_or_less_of_danger()
    {
        var lists = Gen.Sample(AnyList(), 1200).Select(text => Framework.Parse(text).Framework).OfType<Framework>().ToArray();
        Assert.True(lists.Length > 40, $"only {lists.Length} of 1200 lists could be read");
        Holds(Gen.Elements(lists).SelectMany(list => AnyFacts(list, list.NeverOnTheirOwn), (list, facts) => (list, facts)), pair =>
            TriggerRules.Decide(Some.Facts(pair.facts, pair.list), pair.list).Response <= Response.EarlyHelpOffer);
        Holds(Gen.Elements(lists).SelectMany(list => AnyFacts(list), (list, facts) => (list, facts)).SelectMany(_ => Gen.Elements(ImmediateDanger.Facts.ToArray()), (pair, danger) => (pair.list, pair.facts, danger.Key)), one =>
        {
            one.facts[one.Key] = FactValue.Of(true);
            var decision = TriggerRules.Decide(Some.Facts(one.facts, one.list), one.list);
            return decision.Response == Response.ActNow && decision.Limit == Limit.AtOnce;
        });
    }

    /// <summary>The shipped list with up to three more lines about anything, also about what is never a reason; most of them are refused.</summary>
    private static Gen<string> AnyList()
    {
        var fact = Gen.Elements("using", "homeless", "attacked", "past-removal", "child-caring", "child-went-hungry", "left-child-age-under: 9", "missed-meeting", "sex-work", "school-days-in-100-under: 80");
        var plain = fact.Select(f => f.Contains(':', StringComparison.Ordinal) ? $"{{ {f} }}" : f);
        var when = Gen.OneOf(plain, plain.Select(f => $"{{ not: {f} }}"), plain.SelectMany(_ => plain, (a, b) => $"{{ all: [{a}, {b}] }}"), plain.SelectMany(_ => plain, (a, b) => $"{{ any: [{a}, {b}] }}"));
        var rung = Gen.Elements("universal talk", "early early-help-offer", "targeted consult", "in-need refer", "acute refer", "danger act-now");
        var line = when.SelectMany(_ => rung, (w, r) => (w, Rung: r.Split(' ')));
        return line.ListOf(2).Select(all => With(string.Join('\n', all.Select((one, i) => $"  - {{ id: made-up-{i}, clause: {90 + i}, level: {one.Rung[0]}, response: {one.Rung[1]}, when: {one.w} }}")) + "\n"));
    }

    [Fact, Trait("row", "Y1")]
    public void facts_answered_no_meet_no_line()
    {
        var no = Shipped.Facts.Where(f => f.Kind == FactKind.YesNo).ToDictionary(f => f.Key, _ => FactValue.Of(false));
        Assert.Equal(Response.Nothing, Decide(no).Response);
    }

    [Fact, Trait("row", "Y1")]
    public void every_reason_is_met_by_facts_that_were_given() =>
        Holds(AnyFacts(Shipped), facts => Decide(facts).Reasons.All(reason =>
            Shipped.Published.Single(t => t.Id == reason.Trigger).When.FactKeys.Any(facts.ContainsKey)));

    private static Decision Decide(Dictionary<string, FactValue> facts) => TriggerRules.Decide(Some.Facts(facts, Shipped), Shipped);

    private static void Holds<T>(Gen<T> gen, Func<T, bool> property) => Check.One(Thousands, Prop.ForAll(gen.ToArbitrary(), property));
}
