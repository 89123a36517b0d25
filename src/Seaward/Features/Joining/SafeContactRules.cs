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
        { Phone.Length: > 0, MayRingOrText: false } => Outcome.RefusedAt("Reach.Phone", "contact.problem.number-not-wanted"),
        { Address.Length: > 0, MayWriteOrVisit: false } => Outcome.RefusedAt("Reach.Address", "contact.problem.address-not-wanted"),
        { Phone.Length: > LongestWords } => TooLong("Reach.Phone"),
        { Address.Length: > LongestWords } => TooLong("Reach.Address"),
        { Hours.Length: > LongestWords } => TooLong("Reach.Hours"),
        { MaySay.Length: > LongestWords } => TooLong("Reach.MaySay"),
        { WhoAnswers.Length: > LongestWords } => TooLong("Reach.WhoAnswers"),
        { Never.Length: > LongestWords } => TooLong("Reach.Never"),
        _ => Outcome.Done,
    };

    public static bool Stale(DateOnly askedOn, DateOnly today) => askedOn.AddDays(DaysUntilAskedAgain) < today;

    /// <summary>What she may never be sent: a worker who reads "ring" could take a text for the lesser thing.</summary>
    public static IEnumerable<Way> Never(HowToReach how) => (how.Ways.Contains(Way.Ring), how.Ways.Contains(Way.Text)) switch
    {
        (true, false) => [Way.Text],
        (false, true) => [Way.Ring],
        _ => [],
    };

    /// <summary>What nobody knows yet is said, so that a silence is not taken for "any time".</summary>
    public static IEnumerable<string> NotAsked(HowToReach how)
    {
        if (!how.MayRingOrText) yield break;
        if (string.IsNullOrWhiteSpace(how.Phone)) yield return "contact.not-asked.number";
        if (string.IsNullOrWhiteSpace(how.Hours)) yield return "contact.not-asked.hours";
    }

    /// <summary>What was typed as the end of a sentence: one full stop, whatever it ended with.</summary>
    public static string Ended(string words) => words.Trim().TrimEnd('.', ',', ';') is var bare && bare.Length > 0 && "?!…".Contains(bare[^1]) ? bare : bare + ".";

    private static Outcome TooLong(string field) => Outcome.RefusedAt(field, "contact.problem.long", LongestWords);
}
