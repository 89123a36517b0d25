using Seaward.Platform;

namespace Seaward.Features.Joining;

/// <summary>What makes a safe contact whole, and when it has to be asked again.</summary>
public static class SafeContactRules
{
    public const int DaysUntilAskedAgain = 60;
    public const int LongestWords = 500;

    public static Outcome Check(HowToReach how) => how switch
    {
        { Ways: [] } => Outcome.RefusedAt("Reach.Ways", "contact.problem.no-way"),
        { Ways.Count: > 1 } when how.Ways.Contains(Way.None) => Outcome.RefusedAt("Reach.Ways", "contact.problem.none-and-more"),
        { Hours.Length: > LongestWords } => TooLong("Reach.Hours"),
        { MaySay.Length: > LongestWords } => TooLong("Reach.MaySay"),
        { WhoAnswers.Length: > LongestWords } => TooLong("Reach.WhoAnswers"),
        _ => Outcome.Done,
    };

    public static bool Stale(DateOnly askedOn, DateOnly today) => askedOn.AddDays(DaysUntilAskedAgain) < today;

    private static Outcome TooLong(string field) => Outcome.RefusedAt(field, "contact.problem.long", LongestWords);
}
