using System.Globalization;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Features.Safeguarding.Load;

namespace Seaward.Tests.Features.Safeguarding.Load;

[Trait("row", "P3")]
public sealed class LoadRulesTests
{
    private static readonly LoadLimits Limits = new();

    [Theory]
    [InlineData(19, 60, true, false), InlineData(19, 61, true, true), InlineData(21, 0, false, false), InlineData(30, 1, false, true)]
    public void counts_the_way_and_has_a_lower_limit_beside_children(int hours, int travel, bool children, bool tooMuch) =>
        Assert.Equal(tooMuch, LoadRules.Weigh([Asked("A course", Agency.Health, [], null, null, hours, travel)], children, Limits).Reasons.Contains(LoadReason.TooManyHours));

    [Fact]
    public void two_things_at_one_time_are_too_much_for_anyone()
    {
        var much = LoadRules.Weigh([Asked("A test", Agency.Health, [DayOfWeek.Tuesday], 10, 11), Asked("A course", Agency.ChildrensServices, [DayOfWeek.Tuesday], 10, 12)], false, Limits);
        Assert.Equal([LoadReason.TwoAtOnce], much.Reasons);
        Assert.Equal(DayOfWeek.Tuesday, Assert.Single(much.Clashes).Day);
    }

    [Fact]
    public void the_way_there_counts_when_one_thing_follows_another()
    {
        var one = Asked("A test", Agency.Health, [DayOfWeek.Tuesday], 10, 11);
        Assert.False(LoadRules.Weigh([one, Asked("Housing", Agency.Housing, [DayOfWeek.Tuesday], 11, 12)], false, Limits).TooMuch);
        Assert.True(LoadRules.Weigh([one, Asked("Housing", Agency.Housing, [DayOfWeek.Tuesday], 11, 12, 0, 40)], false, Limits).TooMuch);
    }

    [Fact]
    public void over_the_school_run_is_said_as_that_and_two_school_runs_are_not_a_clash()
    {
        var run = Asked("School run", Agency.School, [DayOfWeek.Monday], 15, 16) with { Kind = LoadKind.SchoolRun };
        Assert.Equal([LoadReason.OverTakenTime], LoadRules.Weigh([run, Asked("A test", Agency.Health, [DayOfWeek.Monday], 15, 16)], true, Limits).Reasons);
        var both = LoadRules.Weigh([run, run with { What = "Nursery", Kind = LoadKind.Nursery }], true, Limits);
        Assert.Equal((false, 0m), (both.TooMuch, both.Hours));
    }

    [Fact]
    public void four_services_on_one_day_are_one_too_many()
    {
        LoadEntry At(Agency agency, int hour) => Asked("Something", agency, [DayOfWeek.Friday], hour, hour + 1);
        LoadEntry[] three = [At(Agency.Health, 9), At(Agency.Housing, 11), At(Agency.Court, 13)];
        Assert.False(LoadRules.Weigh(three, false, Limits).TooMuch);
        Assert.Equal([DayOfWeek.Friday], LoadRules.Weigh([.. three, At(Agency.Us, 15)], false, Limits).CrowdedDays);
    }

    [Theory]
    [InlineData("2026-11-09", "2026-11-09"), InlineData("2026-11-15", "2026-11-09"), InlineData("2026-11-16", "2026-11-16")]
    public void a_week_begins_on_a_monday(string day, string monday) => Assert.Equal(DateOnly.Parse(monday, CultureInfo.InvariantCulture), LoadRules.Monday(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-11-21", "2026-11-16"), InlineData("2026-11-22", "2026-11-23"), InlineData("2026-11-23", "2026-11-23")]
    public void on_a_sunday_the_week_that_is_over_is_not_shown_first(string today, string monday) =>
        Assert.Equal(DateOnly.Parse(monday, CultureInfo.InvariantCulture), LoadRules.WeekOf(null, DateOnly.Parse(today, CultureInfo.InvariantCulture)));

    [Fact]
    public void a_week_of_which_little_is_known_is_not_said_to_fit()
    {
        Assert.True(LoadRules.Weigh([Asked("Housing", Agency.Housing, [DayOfWeek.Monday], 10, 11)], false, Limits).Little);
        Assert.False(LoadRules.Weigh([Asked("A course", Agency.Health, [], null, null, 12)], false, Limits).Little);
    }

    private static LoadEntry Asked(string what, Agency agency, DayOfWeek[] days, int? begin, int? end, decimal hours = 1, int travel = 0) =>
        new(what, "", agency, LoadKind.Asked, new(days, begin is { } from ? new(from, 0) : null, end is { } until ? new(until, 0) : null, hours, travel));
}
