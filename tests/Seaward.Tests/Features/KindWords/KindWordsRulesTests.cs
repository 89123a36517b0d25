using Seaward.Features.KindWords;
using Seaward.Language;
using Seaward.Platform.Wording;

namespace Seaward.Tests.Features.KindWords;

public sealed class KindWordsRulesTests
{
    [Theory]
    [InlineData("woman who uses …"), InlineData("She said …; the … shows …"), InlineData("woman in prison"), InlineData("was upset about …")]
    public void a_plain_name_or_a_start_with_a_gap_may_be_put_in(string instead) => Assert.True(InsteadRules.CanBeUsed(instead));

    [Theory]
    [InlineData("What did you see or hear?"), InlineData("Leave it out."), InlineData("She reads to him each night."), InlineData("He hit her in front of the children on …; she …"), InlineData("rang four times, about …"), InlineData("sex worker, if that is her word")]
    public void a_question_an_instruction_or_a_fact_is_only_for_reading(string instead) => Assert.False(InsteadRules.CanBeUsed(instead));

    [Fact]
    public void what_may_be_put_in_of_all_our_rules_ends_no_sentence_and_counts_nothing() => Assert.All(
        RuleBook.British.Rules.SelectMany(rule => rule.Instead).Where(InsteadRules.CanBeUsed), instead => Assert.True(instead.Contains('…', StringComparison.Ordinal) || char.IsLower(instead[0]), instead));

    [Theory]
    [InlineData(19, 9, false), InlineData(20, 3, false), InlineData(20, 4, true)]
    public void a_team_is_shown_from_twenty_texts_and_four_people_on(int texts, int people, bool shown) => Assert.Equal(shown, TallyRules.IsATeams(texts, people));

    [Fact]
    public void a_line_that_the_checker_cannot_read_any_more_is_left_out_and_the_others_stay()
    {
        var good = Rule("time sink", "She is a time sink.\nA time sink.");
        var book = OverlayRules.Over([Rule("frequent (caller", "No.\nNo."), good]);
        Assert.Contains(book.Rules, rule => rule.Id == good.RuleId);
        Assert.Equal(RuleBook.British.Rules.Count + 1, book.Rules.Count);
    }

    [Fact]
    public void a_long_list_begins_with_what_harms_most()
    {
        WordFound Found(int start, int harm) => new(start, 1, "x", "x", "x", harm, "x", []);
        Assert.Equal([7, 9, 2, 4, 1], FoundRules.WorstFirst([Found(1, 0), Found(2, 1), Found(4, 1), Found(7, 2), Found(9, 2)]).Select(one => one.Start));
    }

    [Fact]
    public void a_team_is_shown_from_twenty_texts_and_four_people_and_fewer_than_eight_are_only_called_few()
    {
        Assert.True(TallyRules.IsATeams(20, 4));
        Assert.False(TallyRules.IsATeams(19, 4) || TallyRules.IsATeams(20, 3));
        Assert.True(TallyRules.IsFew(7) && !TallyRules.IsFew(8));
    }

    private static WordRule Rule(string terms, string speaks) => new(Guid.NewGuid(), ProposalKind.Find, terms, "rings …", "It counts her calls against her.", Severity.Medium, speaks, "We called.\nShe rang.");
}
