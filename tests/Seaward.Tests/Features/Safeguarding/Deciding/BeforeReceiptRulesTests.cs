using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Triggers;

namespace Seaward.Tests.Features.Safeguarding.Deciding;

[Trait("row", "R5e")]
public sealed class BeforeReceiptRulesTests
{
    public static TheoryData<string> Facts => [.. Framework.Shipped.Facts.Select(fact => fact.Key)];

    [Theory, MemberData(nameof(Facts))]
    public void every_fact_of_the_list_is_declared_as_open_or_closed_before_it_was_explained(string fact)
    {
        Assert.True(BeforeReceiptRules.Declared(fact) is not null, $"{fact}: say in BeforeReceiptRules whether it may be written before it was explained to her.");
        if (BeforeReceiptRules.Offers(fact)) Assert.True(BeforeReceiptRules.HasASource(Framework.Shipped.Fact(fact)), $"{fact} is open and asks neither who saw it nor when");
    }

    [Fact]
    public void nothing_that_is_never_a_reason_is_open_and_nothing_that_nobody_declared()
    {
        Assert.DoesNotContain(NeverAlone.Always, BeforeReceiptRules.Offers);
        Assert.DoesNotContain(["expected-child-weeks", "antenatal-care", "a-fact-of-a-local-list"], BeforeReceiptRules.Offers);
    }

    [Fact]
    public void what_was_answered_while_it_was_explained_stays_beside_what_is_written_after_a_new_version()
    {
        var before = new Thoughts { Facts = { ["using"] = new("yes", "", "", "") }, GrownUps = { new("Dan", "At work", "A later time", "") } };

        var kept = BeforeReceiptRules.Beside(new() { Away = "The club" }, before);

        Assert.True(kept.NotExplained && kept.Facts.ContainsKey("using") && kept.GrownUps.Count == 1 && kept.Away == "The club");
        Assert.DoesNotContain("NoOther", ThinkRules.Missing(kept, Framework.Shipped, Way.Refer, new(2026, 11, 10)).Select(m => m.Field));
    }
}
