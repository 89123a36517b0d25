using System.Text.RegularExpressions;
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
    [InlineData("She is a heroin addict and drinks.", "heroin addict", "woman who uses drugs", "She is a woman who uses drugs and drinks.")]
    [InlineData("She is an addict.", "addict", "woman with a dependency on …", "She is a woman with a dependency on ….")]
    [InlineData("The homeless are seen on Mondays.", "homeless", "people without a home", "People without a home are seen on Mondays.")]
    [InlineData("Her substance misuse began early.", "substance misuse", "drug use", "Her drug use began early.")]
    [InlineData("Refused to sign. We had tea.", "Refused", "chose not to …", "Refused to sign. She chose not to … We had tea.")]
    [InlineData("She claims she was out", "claims she", "says …", "She claims she was out. She says …")]
    [InlineData("Mum is in denial.", "in denial", "She says …", "Mum is in denial. She says …")]
    public void what_is_put_in_makes_whole_sentences(string text, string found, string instead, string whole) => Assert.Equal(whole, Written(text, text.IndexOf(found, StringComparison.Ordinal), found.Length, instead));

    [Theory]
    [InlineData("Both sisters are addicts.", "addicts", "woman who uses drugs")]
    [InlineData("An addict mother came.", "addict", "woman who uses drugs")]
    [InlineData("She was misusing alcohol.", "misusing alcohol", "drinking")]
    [InlineData("A dirty needle.", "dirty needle", "used equipment")]
    [InlineData("She had a raging habit.", "a raging habit", "her name")]
    public void what_would_not_fit_is_only_for_reading(string text, string found, string instead) => Assert.Null(InsteadRules.Fit(text, text.IndexOf(found, StringComparison.Ordinal), found.Length, instead));

    // Of every rule, with its own sentences: nobody is dropped from a sentence, and none begins small or ends in the middle.
    [Fact]
    public void whatever_is_put_in_leaves_whole_sentences_behind()
    {
        var (checker, tried) = (new Checker(), 0);
        foreach (var (rule, text) in RuleBook.British.Rules.SelectMany(rule => rule.Catch.Select(text => (rule, text))))
            foreach (var found in checker.Check(text).Where(found => found.RuleId == rule.Id))
                foreach (var instead in found.Instead)
                {
                    if (Written(text, found.Start, found.Length, instead) is not { } whole) continue;
                    tried++;
                    Assert.Equal(char.IsUpper(text[0]), char.IsUpper(whole[0]));
                    Assert.DoesNotMatch(@"(?i)\b(a|an|the|her|his|is|was) (she|the|her|says|did|has|had|was|is|a|an)\b(?<!(is|was) (the|her|a|an))", whole);
                    Assert.DoesNotMatch(@"(?i)\ban [bcdfghjklmnpqrstvwxyz]|\ba [aeio]|  |\.\.|(?-i:(?<=\. )[a-z])", whole);
                    Assert.True(Regex.Count(whole, @"(?i)\b(she|mum|mother|woman|her|he)\b") >= Regex.Count(text, @"(?i)\b(she|mum|mother|woman|her|he)\b"), whole);
                }
        Assert.True(tried > 150, $"{tried}");
    }

    private static string? Written(string text, int start, int length, string instead) =>
        InsteadRules.Fit(text, start, length, instead) is { } put ? text[..put.At] + put.Text + text[(put.At + put.Length)..] : null;

    [Theory]
    [InlineData("visitor(s)?", "visitor"), InlineData("relaps(e|ed)", "relapse"), InlineData("time sink", "time sink"), InlineData("[hard|slow] going", "hard going"), InlineData("{drug} thing", null)]
    public void a_word_is_tried_on_sentences_of_ours_as_somebody_would_say_it(string term, string? said) => Assert.Equal(said, ProposalRules.AsSaid(term));

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
