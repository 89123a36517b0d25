using Seaward.Features.Indicators;

namespace Seaward.Features.KindWords;

/// <summary>When a team's figure may be shown: enough texts, and enough people that it points at none of them.</summary>
public static class TallyRules
{
    public const int FewestTexts = DisclosureRules.FewestForNoneOrAll, FewestPeople = 4;

    private const int MonthsShown = 6;

    /// <summary>The first day of what is shown.</summary>
    public static DateOnly Since(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(1 - MonthsShown);

    public static bool IsFew(int found) => found < DisclosureRules.FewestShown;

    public static bool IsATeams(int texts, int people) => texts >= FewestTexts && people >= FewestPeople;
}
