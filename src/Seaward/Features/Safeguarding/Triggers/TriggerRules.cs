namespace Seaward.Features.Safeguarding.Triggers;

public static class TriggerRules
{
    /// <summary>The strongest line that is met speaks. Nothing adds up to a score, so many small things stay small. (R8, Y1)</summary>
    public static Decision Decide(Facts facts, Framework framework)
    {
        var met = framework.Triggers.Concat(ImmediateDanger.Triggers).Where(t => t.When.Met(facts) is true).ToList();
        var rungs = framework.Levels;
        if (met.Count == 0) return new(framework.Version, rungs[0].Key, Response.Nothing, [], Limit.None);

        var strongest = met.Max(t => t.Response);
        return new(
            framework.Version,
            rungs.Last(rung => met.Exists(t => t.Level == rung.Key)).Key,
            strongest,
            [.. met.OrderByDescending(t => t.Response).Select(t => new Reason(t.Id, t.Clause, t.Response))],
            met.Where(t => Hurries(t, strongest)).Select(t => t.Limit.Within(t.Response)).Aggregate((one, other) => one.OrShorter(other)));
    }

    // An offer of help may be for today; it never makes a referral hurry.
    private static bool Hurries(Trigger trigger, Response strongest) =>
        trigger.Response > NeverAlone.Ceiling || strongest <= NeverAlone.Ceiling;
}
