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
        var speaking = met.Where(t => Speaks(t, strongest)).ToList();
        return new(
            framework.Version,
            rungs.Last(rung => speaking.Exists(t => t.Level == rung.Key)).Key,
            strongest,
            [.. speaking.OrderByDescending(t => t.Response).Select(Because)],
            speaking.Select(t => t.Limit.Within(t.Response)).Aggregate((one, other) => one.OrShorter(other)))
        {
            Offers = [.. met.Where(t => t.Response == Response.EarlyHelpOffer).Select(Because)],
        };
    }

    // A line for talk or an offer of help is no reason for a referral, is not written in one, and never makes one hurry.
    private static bool Speaks(Trigger trigger, Response strongest) =>
        trigger.Response > NeverAlone.Ceiling || strongest <= NeverAlone.Ceiling;

    private static Reason Because(Trigger trigger) => new(trigger.Id, trigger.Clause, trigger.Response);
}
