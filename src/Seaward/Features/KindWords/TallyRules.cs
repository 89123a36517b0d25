using Seaward.Features.Indicators;

namespace Seaward.Features.KindWords;

/// <summary>When a team's figure may be shown: enough texts, and enough people that it points at none of them.</summary>
public static class TallyRules
{
    public const int FewestTexts = DisclosureRules.FewestForNoneOrAll, FewestPeople = 4;

    public static bool IsATeams(int texts, int people) => texts >= FewestTexts && people >= FewestPeople;
}
