using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>How many women of one group made it, and which of them want to be named.</summary>
public sealed record Made(MakerGroup Group, int Women, string Names)
{
    public int Named => Names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
}

/// <summary>What has to be there before a version can be signed. Pure.</summary>
public static class PublishingRules
{
    public const int AnswerWithinDays = 28, FarthestDays = 366, MostWomen = 500, LongestLine = 500, LongestWords = 5000;

    /// <summary>Everything that is missing, at once. None using now is a gap that everyone sees, and stops nothing.</summary>
    public static IEnumerable<Outcome> Missing(ProposalKind kind, Proposed says, IReadOnlyList<Made> makers, DateOnly today, DateOnly? newest)
    {
        if (says.Text.Length == 0) yield return Outcome.RefusedAt("Text", "publish.problem.text");
        if (kind is ProposalKind.BeforeWeAsk && says.Terms.Length == 0) yield return Outcome.RefusedAt("Terms", "publish.problem.terms");
        if (kind is ProposalKind.DangerLine)
        {
            if (says.Reason.Length == 0) yield return Outcome.RefusedAt("Reason", "publish.problem.reason");
            yield break;
        }
        foreach (var missing in Makers(makers)) yield return missing;
        if (says.Changed.Length == 0) yield return Outcome.RefusedAt("Changed", "publish.problem.changed");
        if (Day(says.From, today, newest) is { Succeeded: false } day) yield return day;
    }

    /// <summary>A version signed after its day holds from the day it was signed: nothing begins in the past.</summary>
    public static DateOnly HoldsFrom(DateOnly? asked, DateOnly today) => asked is { } day && day > today ? day : today;

    public static DateOnly AnswerBy(DateOnly today) => today.AddDays(AnswerWithinDays);

    private static IEnumerable<Outcome> Makers(IReadOnlyList<Made> makers)
    {
        if (makers.All(m => m.Women == 0)) yield return Outcome.RefusedAt("UsingNow", "publish.problem.makers");
        foreach (var one in makers)
        {
            if (one.Women is < 0 or > MostWomen) yield return Outcome.RefusedAt(one.Group.ToString(), "publish.problem.women", MostWomen);
            if (one.Named > one.Women) yield return Outcome.RefusedAt(one.Group + "Names", "publish.problem.names");
        }
    }

    private static Outcome Day(DateOnly? from, DateOnly today, DateOnly? newest)
    {
        if (from is not { } day) return Outcome.RefusedAt("From", "publish.problem.from");
        if (day < today) return Outcome.RefusedAt("From", "publish.problem.past");
        if (day > today.AddDays(FarthestDays)) return Outcome.RefusedAt("From", "publish.problem.far");
        return day < newest ? Outcome.RefusedAt("From", "publish.problem.before-newest", newest) : Outcome.Done;
    }
}
