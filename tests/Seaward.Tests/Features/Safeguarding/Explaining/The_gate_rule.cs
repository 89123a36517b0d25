using System.Reflection;
using Seaward.Features.Care.Assessment;
using Seaward.Features.Safeguarding.Explaining;

namespace Seaward.Tests.Features.Safeguarding.Explaining;

[Trait("row", "R5e")]
public sealed class The_gate_rule
{
    private static readonly DateOnly Today = new(2026, 11, 10);
    private static readonly VersionFact First = new(1, new(2026, 1, 1), false);

    private static GateFacts Facts(ChildAnswer? said = null, bool statement = false, int? receipt = null, bool risk = false, params VersionFact[] more) =>
        new(said, statement, receipt, risk, [First, .. more]);

    [Fact]
    public void asks_one_question_first() => Assert.IsType<GateDecision.AskFirst>(GateRules.Decide(Facts(), Today));

    [Fact]
    public void stays_closed_for_a_mother_until_it_was_explained()
    {
        Assert.IsType<GateDecision.ExplainFirst>(GateRules.Decide(Facts(ChildAnswer.Yes), Today));
        Assert.IsType<GateDecision.ByReceipt>(GateRules.Decide(Facts(ChildAnswer.Yes, receipt: 1), Today));
    }

    [Fact]
    public void opens_on_her_own_statement_and_closes_when_a_child_comes()
    {
        Assert.IsType<GateDecision.ByStatement>(GateRules.Decide(Facts(ChildAnswer.No, statement: true), Today));
        Assert.IsType<GateDecision.ExplainFirst>(GateRules.Decide(Facts(ChildAnswer.Yes), Today));
        Assert.IsType<GateDecision.ExplainFirst>(GateRules.Decide(Facts(ChildAnswer.Yes, statement: true), Today));
    }

    [Fact]
    public void takes_rather_not_say_for_an_answer_and_stays_closed() =>
        Assert.IsType<GateDecision.NotSaidYet>(GateRules.Decide(Facts(ChildAnswer.NotSaidYet), Today));

    [Fact]
    public void opens_for_a_named_danger() => Assert.IsType<GateDecision.ByRisk>(GateRules.Decide(Facts(ChildAnswer.Yes, risk: true), Today));

    [Fact]
    public void closes_for_new_questions_when_the_meaning_changed_and_not_when_only_the_wording_did()
    {
        var (meaning, wording, later) = (new VersionFact(2, Today, false), new VersionFact(2, Today, true), new VersionFact(2, Today.AddDays(1), false));

        Assert.IsType<GateDecision.ExplainAgain>(GateRules.Decide(Facts(ChildAnswer.Yes, receipt: 1, more: meaning), Today));
        Assert.IsType<GateDecision.ByReceipt>(GateRules.Decide(Facts(ChildAnswer.Yes, receipt: 1, more: wording), Today));
        Assert.IsType<GateDecision.ByReceipt>(GateRules.Decide(Facts(ChildAnswer.Yes, receipt: 1, more: later), Today));
        Assert.IsType<GateDecision.ByReceipt>(GateRules.Decide(Facts(ChildAnswer.Yes, receipt: 2, more: meaning), Today));
    }

    [Theory]
    [InlineData(typeof(Explanation.Receipt))]
    [InlineData(typeof(MayAsk))]
    [InlineData(typeof(AssessmentAnswer))]
    [InlineData(typeof(NoChildStatement))]
    [InlineData(typeof(NamedRisk))]
    public void nothing_outside_can_make_what_opens_it(Type type) =>
        Assert.All(type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), c => Assert.True(c.IsPrivate));

    [Fact]
    public void leave_to_ask_has_three_makers_and_an_answer_has_one_that_takes_it()
    {
        Assert.Equal(["After", "InDanger", "OnHerWord"], Makers(typeof(MayAsk)).Select(m => m.Name).Order());
        Assert.Equal(typeof(MayAsk), Assert.Single(Makers(typeof(AssessmentAnswer))).GetParameters()[0].ParameterType);
        Assert.Equal(typeof(MayAsk), typeof(KeepAnswer).GetMethod("Do")!.GetParameters()[0].ParameterType);
        Assert.Empty(Makers(typeof(Explanation.Receipt)));
    }

    private static IEnumerable<MethodInfo> Makers(Type type) =>
        type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(m => !m.IsPrivate && m.ReturnType == type);
}
