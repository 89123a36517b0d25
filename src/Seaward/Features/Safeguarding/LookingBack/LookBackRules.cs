namespace Seaward.Features.Safeguarding.LookingBack;

/// <summary>When a referral is looked back at: long enough for something to have come of it, soon enough to learn from it. (Y38)</summary>
public static class LookBackRules
{
    public const int DaysAfterSending = 90;

    public static DateTimeOffset SentBefore(DateTimeOffset now) => now.AddDays(-DaysAfterSending);

    public static bool IsDue(DateTimeOffset sent, DateTimeOffset now) => sent <= SentBefore(now);

    /// <summary>Those sent on these days are due in the days asked about.</summary>
    public static (DateOnly First, DateOnly Last) SentFor(DateOnly first, DateOnly last) => (first.AddDays(-DaysAfterSending), last.AddDays(-DaysAfterSending));
}
