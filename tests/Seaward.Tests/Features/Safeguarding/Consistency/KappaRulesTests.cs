using Seaward.Features.Safeguarding.Consistency;

namespace Seaward.Tests.Features.Safeguarding.Consistency;

/// <summary>Against worked examples that others have published.</summary>
[Trait("row", "T9")]
public sealed class KappaRulesTests
{
    // Fleiss 1971, table 1: thirty people, six psychiatrists, five diagnoses.
    private static readonly int[][] Psychiatrists =
    [
        [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0], [2, 0, 4, 0, 0],
        [0, 0, 4, 0, 2], [2, 0, 3, 1, 0], [2, 0, 0, 4, 0], [0, 0, 0, 0, 6], [1, 0, 0, 5, 0], [1, 1, 0, 4, 0],
        [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1], [0, 0, 5, 0, 1], [3, 0, 0, 1, 2], [5, 1, 0, 0, 0],
        [0, 2, 0, 4, 0], [1, 0, 2, 0, 3], [0, 0, 0, 0, 6], [0, 1, 0, 5, 0], [0, 2, 0, 1, 3], [2, 0, 0, 4, 0],
        [1, 0, 0, 4, 1], [0, 5, 0, 1, 0], [4, 0, 0, 0, 2], [0, 2, 0, 4, 0], [1, 0, 5, 0, 0], [0, 0, 0, 0, 6],
    ];

    [Fact]
    public void six_psychiatrists_agree_as_fleiss_found()
    {
        var found = KappaRules.Fleiss(Psychiatrists)!;

        Assert.Equal((0.430, 0.556, 0.220), (Math.Round(found.Kappa, 3), Math.Round(found.Observed, 3), Math.Round(found.ByChance, 3)));
        Assert.Equal(17.7, Math.Round(found.Kappa / KappaRules.FleissErrorByChance(Psychiatrists), 1));
        Assert.True(found.Low < found.Kappa && found.Kappa < found.High && found.StandardError > KappaRules.FleissErrorByChance(Psychiatrists));
    }

    [Fact]
    public void two_clinicians_agree_as_the_textbook_of_fleiss_says()
    {
        var found = KappaRules.Cohen(new[,] { { 75, 1, 4 }, { 5, 4, 1 }, { 0, 0, 10 } })!;

        Assert.Equal((0.68, 0.088), (Math.Round(found.Kappa, 2), Math.Round(found.StandardError, 3)));
    }

    [Fact]
    public void fifty_proposals_read_by_two_agree_at_four_tenths() =>
        Assert.Equal(0.4, KappaRules.Cohen(new[,] { { 20, 5 }, { 10, 15 } })!.Kappa, 10);

    [Fact]
    public void always_the_same_is_one_and_always_the_other_is_below_chance()
    {
        Assert.Equal((1, 0), (KappaRules.Cohen(new[,] { { 10, 0 }, { 0, 10 } })!.Kappa, KappaRules.Cohen(new[,] { { 10, 0 }, { 0, 10 } })!.StandardError));
        Assert.Equal(-1, KappaRules.Cohen(new[,] { { 0, 10 }, { 10, 0 } })!.Kappa, 10);
    }

    [Fact]
    public void where_everyone_chose_one_thing_nothing_is_said()
    {
        Assert.Null(KappaRules.Cohen(new[,] { { 30, 0 }, { 0, 0 } }));
        Assert.Null(KappaRules.Cohen(new int[3, 3]));
        Assert.Null(KappaRules.Fleiss([[3, 0], [3, 0]]));
        Assert.Null(KappaRules.Fleiss([]));
        Assert.Throws<ArgumentException>(() => KappaRules.Fleiss([[3, 0], [2, 0]]));
    }
}
