using Seaward.Platform;

namespace Seaward.Features.Care.Away;

/// <summary>She leaves with a way back, in words she knows. (R5f)</summary>
public static class AwayRules
{
    public const int Longest = 2000;

    public static Outcome Check(DateOnly? leftOn, InWhose? inWhose, string said, string wayBack, DateOnly knownSince, DateOnly today)
    {
        if (leftOn is not { } day) return Outcome.RefusedAt("LeftOn", "away.missing.day");
        if (day > today) return Outcome.RefusedAt("LeftOn", "away.problem.ahead");
        if (day < knownSince) return Outcome.RefusedAt("LeftOn", "away.problem.before");
        if (inWhose is not { } whose) return Outcome.RefusedAt("InWhose", "away.missing.whose");
        if (whose is InWhose.Hers && said.Length == 0) return Outcome.RefusedAt("Said", "away.missing.said");
        if (wayBack.Length == 0) return Outcome.RefusedAt("WayBack", "away.missing.way-back");
        if (said.Length > Longest) return Outcome.RefusedAt("Said", "away.problem.long", Longest);
        return wayBack.Length > Longest ? Outcome.RefusedAt("WayBack", "away.problem.long", Longest) : Outcome.Done;
    }
}
