using Seaward.Features.Safeguarding.Consistency;

namespace Seaward.Tests.Features.Safeguarding.Consistency;

[Trait("row", "T9")]
public sealed class FunnelRulesTests
{
    [Fact]
    public void workers_who_do_the_same_lie_inside_and_the_limits_narrow_with_numbers()
    {
        var funnel = FunnelRules.Read([new("a", 100, 20), new("b", 100, 18), new("c", 25, 6), new("d", 200, 40)])!;

        Assert.All(funnel.Units, unit => Assert.Equal(FunnelReading.AsExpected, unit.Reading));
        Assert.Equal(84.0 / 425, funnel.Share, 10);
        Assert.Equal(1, funnel.Phi);
        Assert.True(funnel.At(25, FunnelRules.Inner) > funnel.At(200, FunnelRules.Inner));
        Assert.Equal(funnel.Share + 1.96 * Math.Sqrt(funnel.Share * (1 - funnel.Share) / 100), funnel.At(100, 1.96), 10);
    }

    [Fact]
    public void one_far_outside_is_asked_about_upward_or_downward()
    {
        Tally[] same = [.. Enumerable.Range(0, 9).Select(i => new Tally($"{i}", 100, 19 + i % 3))];

        Assert.Equal(FunnelReading.AskWhy, FunnelRules.Read([.. same, new("far", 100, 60)])!.Units.Single(u => u.Of.Key == "far").Reading);
        Assert.Equal(FunnelReading.AskWhy, FunnelRules.Read([.. same, new("far", 200, 4)])!.Units.Single(u => u.Of.Key == "far").Reading);
    }

    [Fact]
    public void when_all_differ_the_limits_widen_and_one_of_them_is_not_singled_out()
    {
        var funnel = FunnelRules.Read([.. Enumerable.Range(1, 10).Select(i => new Tally($"{i}", 200, i * 10 + 20))])!;

        Assert.InRange(funnel.Phi, 5, 1000);
        Assert.All(funnel.Units, unit => Assert.NotEqual(FunnelReading.AskWhy, unit.Reading));
    }

    /// <summary>Ten z scores by hand: the tenths at -2.7 and 1.9; what lies beyond is moved there, and the squares are averaged.</summary>
    [Fact]
    public void phi_is_the_mean_square_after_a_tenth_on_either_side_is_drawn_in()
    {
        double[] z = [-9, -2, -1, -1, 0, 0, 1, 1, 1, 10];
        var (low, high) = (-2 - 0.1 * 7, 1 + 0.1 * 9);

        Assert.Equal((low * low + 4 + 1 + 1 + 0 + 0 + 1 + 1 + 1 + high * high) / 10, FunnelRules.Phi(z), 10);
        Assert.Equal(1, FunnelRules.Phi([0.1, -0.1, 0.2]));
    }

    [Fact]
    public void too_few_are_left_out_and_all_alike_asks_nothing()
    {
        Assert.Null(FunnelRules.Read([new("a", 19, 9), new("b", 50, 19)]));
        Assert.Null(FunnelRules.Read([new("b", 20, 9), new("c", 50, 10)]));
        Assert.Equal(2, FunnelRules.Read([new("a", 7, 1), new("b", 8, 1), new("c", 50, 19), new("d", 50, 19)])!.TooFew);
    }

    [Fact]
    public void one_that_would_be_hidden_alone_is_hidden_with_the_next_smallest_and_a_row_is_no_fingerprint()
    {
        var funnel = FunnelRules.Read([new("a", 17, 8), new("b", 24, 16), new("c", 31, 25), new("d", 36, 22), new("e", 38, 26)])!;

        Assert.Equal(["c", "d", "e"], funnel.Units.Select(u => u.Of.Key));
        Assert.Equal([(30, 0.8), (35, 0.6), (40, 0.7)], funnel.Units.Select(u => (u.Of.Considered, Math.Round(u.Of.Share, 2))));
    }

    [Fact]
    public void a_team_of_two_is_not_shown_and_neither_is_what_its_workers_could_be_subtracted_from()
    {
        Tally[] teams = [new("a", 74, 37) { People = 2 }, new("b", 80, 40) { People = 3 }, new("c", 90, 45) { People = 4 }, new("d", 99, 45) { People = 5 }];

        Assert.Equal(["c", "d"], FunnelRules.Read(teams, FunnelRules.FewestInATeam)!.Units.Select(u => u.Of.Key));
        Assert.Null(FunnelRules.Read(teams[..2], FunnelRules.FewestInATeam));
    }

    [Fact]
    public void all_alike_asks_nothing()
    {
        Assert.All(FunnelRules.Read([new("a", 50, 50), new("b", 20, 20)])!.Units, unit => Assert.Equal(FunnelReading.AsExpected, unit.Reading));
    }
}
