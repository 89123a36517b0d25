using Seaward.Features.Safeguarding.Births;

namespace Seaward.Tests.Features.Safeguarding.Births;

[Trait("row", "Y21")]
public sealed class BirthRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    [Theory]
    [InlineData(15, true, false)]
    [InlineData(14, true, true)]
    [InlineData(-3, true, true)]
    [InlineData(3, false, false)]
    public void a_change_is_late_in_the_last_days_once_she_knows(int daysLeft, bool sheKnows, bool late) =>
        Assert.Equal(late, BirthRules.IsLate(new(Today.AddDays(daysLeft), sheKnows, null), Today));

    [Fact]
    public void nothing_is_put_in_once_it_began_whatever_the_reason() =>
        Assert.Equal("birth.problem.began", BirthRules.MayPut(new(Today.AddDays(20), true, Today), Today, true, Today).Key);

    [Theory]
    [InlineData(-29, false)]
    [InlineData(-28, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void a_child_is_due_within_what_can_be(int days, bool can) => Assert.Equal(can, BirthRules.Due(Today.AddDays(days), Today).Succeeded);
}
