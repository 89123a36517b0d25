using FsCheck;
using FsCheck.Fluent;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Wording;
using Outcome = Seaward.Platform.Outcome;
using Seaward.Tests.Features.Safeguarding.Triggers;

namespace Seaward.Tests.Features.Safeguarding.Publishing;

public sealed class The_rules_of_publishing
{
    private static readonly Phrasebook Book = new();
    private static readonly DateOnly Today = new(2026, 11, 10);
    private static readonly DateTimeOffset Now = new(2026, 11, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly StaffId Gwen = new(Guid.NewGuid()), Faye = new(Guid.NewGuid());

    [Theory, Trait("row", "Y17")]
    [InlineData("2026-11-09", "publish.problem.past")]
    [InlineData("2026-11-10", null)]
    [InlineData("2027-11-11", null)]
    [InlineData("2027-11-12", "publish.problem.far")]
    public void a_version_begins_on_a_day_that_can_be(string day, string? problem) =>
        Assert.Equal(problem, Missing(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), null).FirstOrDefault()?.Key);

    [Fact, Trait("row", "Y17")]
    public void a_version_never_begins_before_the_one_before_it() =>
        Assert.Equal("publish.problem.before-newest", Missing(new(2026, 11, 20), new(2026, 11, 21)).Single().Key);

    [Fact, Trait("row", "Y17")]
    public void signed_late_it_begins_on_the_day_it_was_signed() =>
        Assert.Equal(Today, PublishingRules.HoldsFrom(Today.AddDays(-3), Today));

    [Theory, Trait("row", "Y19")]
    [InlineData(0, 0, "", "publish.problem.makers")]
    [InlineData(0, 1, "", null)]
    [InlineData(1, 0, "Jo, Bee", "publish.problem.names")]
    [InlineData(501, 0, "", "publish.problem.women")]
    public void someone_made_it_and_only_women_who_were_there_are_named(int usingNow, int before, string names, string? problem) => Assert.Equal(problem,
        PublishingRules.Missing(ProposalKind.List, new("x", "", "x", Today, false, ""), [new(MakerGroup.UsingNow, usingNow, names), new(MakerGroup.InThePast, before, "")], Today, null).FirstOrDefault()?.Key);

    [Fact, Trait("row", "Y18")]
    public void nothing_but_two_different_names_in_their_turn_publishes()
    {
        var acts = Gen.Choose(0, 7).ListOf(12);
        Check.One(Some.Thousands, Prop.ForAll(acts.ToArbitrary(), steps =>
        {
            var one = new Proposal { Id = Guid.NewGuid(), Kind = ProposalKind.List, BegunBy = Gwen, BegunAt = Now };
            foreach (var step in steps) Act(one, step);
            return one.State is not ProposalState.Published
                ? one.PublishedAt is null
                : one is { LeadBy: { } lead, GroupBy: { } group } && lead != group && one.PublishedAt is not null;
        }));
    }

    [Fact, Trait("row", "Y18")]
    public void what_was_published_is_never_written_again()
    {
        var one = new Proposal { Id = Guid.NewGuid(), Kind = ProposalKind.List, BegunBy = Gwen, BegunAt = Now };
        one.SignForSafeguarding(Gwen, Now);
        one.SignForTheGroup(Faye, Now);
        Assert.All(Enumerable.Range(0, 8), step => Assert.False(Act(one, step).Succeeded));
    }

    [Theory]
    [InlineData("# One\nSaid.", null)]
    [InlineData("# One\nSaid.\n~ When not\n~~ Then.\n\n# Two\nSaid too.", null)]
    [InlineData("Said.\n# One\nSaid.", 1)]
    [InlineData("# One\n# Two\nSaid.", 2)]
    [InlineData("# One\nSaid.\n~~ Lost.", 3)]
    [InlineData("# One\nSaid.\n~ When\n~ Again\n~~ Lost.", 4)]
    [InlineData("# One\nSaid.\n~odd", 3)]
    [InlineData("# One\nSaid.\n# Two", 3)]
    public void a_line_that_nobody_would_see_is_named(string text, int? line) => Assert.Equal(line, PolicyText.WrongLine(text));

    [Fact]
    public void any_text_is_either_named_wrong_or_can_be_read()
    {
        var lines = Gen.Elements("# A", "#", "# ", "## B", "said", "~ x", "~~ y", "~", "~~", "", "  ", "#x", "~z", "# 1. C").ListOf(9).Select(l => string.Join('\n', l).Trim());
        Check.One(Some.Thousands, Prop.ForAll(lines.ToArbitrary(), text => PolicyText.WrongLine(text) is not null || PolicyText.Read(text).All(p => p.Heading.Length > 0)));
    }

    [Fact, Trait("row", "R8")]
    public void only_a_new_danger_line_is_a_change_that_one_name_may_publish()
    {
        Assert.True(Checked(AVersion.WithDanger).Change!.OnlyAddsDanger);
        Assert.False(Checked(AVersion.WithNight).Change!.OnlyAddsDanger);
        Assert.False(Checked(AVersion.WithDanger.Replace("clause: 17\n", "clause: 77\n", StringComparison.Ordinal)).Change!.OnlyAddsDanger);
        Assert.False(Checked(AVersion.WithDanger.Replace("limit: 3-working-days", "limit: 2-working-days", StringComparison.Ordinal)).Change!.OnlyAddsDanger);
        Assert.False(Checked(AVersion.WithDanger + "  trigger.school.says: Other words.\n").Change!.OnlyAddsDanger);
    }

    [Fact, Trait("row", "R8")]
    public void a_danger_line_of_the_list_before_stays_as_it_is_unless_the_group_sent_it_back()
    {
        var before = Some.Read(AVersion.WithDanger);
        var without = Some.ShippedText.ReplaceLineEndings("\n").Replace("\nversion: 2\n", "\nversion: 4\n", StringComparison.Ordinal);
        var gentler = AVersion.WithDanger.Replace("version: 3\n", "version: 4\n", StringComparison.Ordinal).Replace("level: danger, response: act-now, when: child-in-water-now", "level: acute, response: refer, when: { all: [child-in-water-now, child-left-alone] }", StringComparison.Ordinal);
        var narrower = AVersion.WithDanger.Replace("version: 3\n", "version: 4\n", StringComparison.Ordinal).Replace("when: child-in-water-now", "when: { all: [child-in-water-now, child-left-alone] }", StringComparison.Ordinal);

        Assert.All((string[])[without, gentler, narrower], text => Assert.Contains(ListCheck.Of(text, before, [], Has).Problems, p => p.Key == "framework.problem.danger-lost"));
        Assert.True(ListCheck.Of(without, before, ["child-in-water"], Has).Stands);
    }

    [Theory, Trait("row", "R8")]
    [InlineData("trigger.child-being-attacked-now.says", "framework.problem.danger")]
    [InlineData("fact.child-missing-now.asks", "framework.problem.danger")]
    [InlineData("level.danger.name", "framework.problem.danger")]
    [InlineData("think.title", "framework.problem.words-of-nothing")]
    [InlineData("trigger.nothing-like-it.says", "framework.problem.words-of-nothing")]
    public void words_are_only_for_what_the_list_itself_says(string key, string problem) =>
        Assert.Equal(problem, Framework.Parse(AVersion.WithDanger + $"  {key}: Soft words.\n").Problems.Single().Key);

    [Fact, Trait("row", "R8")]
    public void another_text_needs_another_version() =>
        Assert.Contains(Checked(AVersion.WithDanger.Replace("version: 3\n", "version: 2\n", StringComparison.Ordinal)).Problems, p => p.Key == "framework.problem.same-version");

    private static bool Has(string key) => Book.Has(key);

    private static ListCheck Checked(string text) => ListCheck.Of(text, Framework.Shipped, [], Has);

    private static IReadOnlyList<Outcome> Missing(DateOnly from, DateOnly? newest) =>
        [.. PublishingRules.Missing(ProposalKind.BeforeWeAsk, new("x", "y", "z", from, false, ""), [new(MakerGroup.UsingNow, 2, "Jo")], Today, newest)];

    private static Outcome Act(Proposal one, int step) => step switch
    {
        0 => one.Write(new("x", "", "x", Today, false, "")),
        1 => one.SignForSafeguarding(Gwen, Now),
        2 => one.SignForSafeguarding(Faye, Now),
        3 => one.SignForTheGroup(Faye, Now),
        4 => one.SignForTheGroup(Gwen, Now),
        5 => one.SendBack(Now),
        6 => one.TakeBack(),
        _ => one.PublishAlone(Gwen, Now, Today),
    };
}
