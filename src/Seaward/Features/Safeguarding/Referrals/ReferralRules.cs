using Seaward.Platform.Calendar;
using Seaward.Features.Safeguarding.Triggers;

namespace Seaward.Features.Safeguarding.Referrals;

public enum ReferralState { Thinking, NoticeGiven, Replied, ChoseNot, NotReached, Sent, Acknowledged, OutcomeKnown, SheWasTold }

public enum ReferralAct
{
    Write, GiveNotice, KeepReply, ConfirmReply, ChooseNot, AskTime, BringSomeone, TryHer, StopTrying,
    AskLead, LeadAgrees, LeadSaysNo, Send, SendInDanger, SendUntold, TellOfSending, ReplyLate, SendReplyOn, Acknowledge, HearOutcome, TellHer, LookBack,
}

/// <summary>The order of a referral: she is told, she answers, then it goes; what comes back she hears first. (R5k, R8)</summary>
public static class ReferralRules
{
    public const int DaysToReply = 3;
    public const int LongestHeldBack = 28;
    public const int DaysToTellAfter = 7;
    public const int DaysToHearThatItArrived = 1;
    public const int TriesOnTheLastDay = 2;
    public const int TriesPastTheLimit = 1;
    public const int HoursBetweenTries = 2;
    public const int HoursBetweenTriesOfOneDay = 1;

    // When no line calls for it, there is still an end to thinking.
    private const int WithoutALimit = 10;

    private static readonly Dictionary<(ReferralState, ReferralAct), ReferralState> Allowed = new()
    {
        [(ReferralState.Thinking, ReferralAct.Write)] = ReferralState.Thinking,
        [(ReferralState.Thinking, ReferralAct.GiveNotice)] = ReferralState.NoticeGiven,
        [(ReferralState.Thinking, ReferralAct.TryHer)] = ReferralState.Thinking,
        [(ReferralState.Thinking, ReferralAct.StopTrying)] = ReferralState.NotReached,
        [(ReferralState.Thinking, ReferralAct.AskLead)] = ReferralState.Thinking,
        [(ReferralState.Thinking, ReferralAct.LeadAgrees)] = ReferralState.Thinking,
        [(ReferralState.Thinking, ReferralAct.LeadSaysNo)] = ReferralState.Thinking,
        [(ReferralState.Thinking, ReferralAct.SendInDanger)] = ReferralState.Sent,
        [(ReferralState.Thinking, ReferralAct.SendUntold)] = ReferralState.Sent,

        // Words changed after the notice are words she has not heard: she is told again.
        [(ReferralState.NoticeGiven, ReferralAct.Write)] = ReferralState.Thinking,
        [(ReferralState.NoticeGiven, ReferralAct.KeepReply)] = ReferralState.NoticeGiven,
        [(ReferralState.NoticeGiven, ReferralAct.ConfirmReply)] = ReferralState.Replied,
        [(ReferralState.NoticeGiven, ReferralAct.ChooseNot)] = ReferralState.ChoseNot,
        [(ReferralState.NoticeGiven, ReferralAct.AskTime)] = ReferralState.NoticeGiven,
        [(ReferralState.NoticeGiven, ReferralAct.BringSomeone)] = ReferralState.NoticeGiven,
        [(ReferralState.NoticeGiven, ReferralAct.TryHer)] = ReferralState.NoticeGiven,
        [(ReferralState.NoticeGiven, ReferralAct.StopTrying)] = ReferralState.NotReached,
        [(ReferralState.NoticeGiven, ReferralAct.SendInDanger)] = ReferralState.Sent,

        [(ReferralState.Replied, ReferralAct.Send)] = ReferralState.Sent,
        [(ReferralState.Replied, ReferralAct.SendInDanger)] = ReferralState.Sent,

        // Words after a no are an answer again, and hers to finish.
        [(ReferralState.ChoseNot, ReferralAct.KeepReply)] = ReferralState.NoticeGiven,
        [(ReferralState.ChoseNot, ReferralAct.ConfirmReply)] = ReferralState.Replied,
        [(ReferralState.ChoseNot, ReferralAct.Send)] = ReferralState.Sent,
        [(ReferralState.ChoseNot, ReferralAct.SendInDanger)] = ReferralState.Sent,

        [(ReferralState.NotReached, ReferralAct.GiveNotice)] = ReferralState.NoticeGiven,
        [(ReferralState.NotReached, ReferralAct.KeepReply)] = ReferralState.NotReached,
        [(ReferralState.NotReached, ReferralAct.ConfirmReply)] = ReferralState.Replied,
        [(ReferralState.NotReached, ReferralAct.ChooseNot)] = ReferralState.ChoseNot,
        [(ReferralState.NotReached, ReferralAct.TryHer)] = ReferralState.NotReached,
        [(ReferralState.NotReached, ReferralAct.Send)] = ReferralState.Sent,
        [(ReferralState.NotReached, ReferralAct.SendInDanger)] = ReferralState.Sent,

        [(ReferralState.Sent, ReferralAct.TellOfSending)] = ReferralState.Sent,
        [(ReferralState.Sent, ReferralAct.ReplyLate)] = ReferralState.Sent,
        [(ReferralState.Sent, ReferralAct.SendReplyOn)] = ReferralState.Sent,
        [(ReferralState.Sent, ReferralAct.Acknowledge)] = ReferralState.Acknowledged,
        [(ReferralState.Sent, ReferralAct.HearOutcome)] = ReferralState.OutcomeKnown,

        [(ReferralState.Acknowledged, ReferralAct.TellOfSending)] = ReferralState.Acknowledged,
        [(ReferralState.Acknowledged, ReferralAct.ReplyLate)] = ReferralState.Acknowledged,
        [(ReferralState.Acknowledged, ReferralAct.SendReplyOn)] = ReferralState.Acknowledged,
        [(ReferralState.Acknowledged, ReferralAct.HearOutcome)] = ReferralState.OutcomeKnown,

        [(ReferralState.OutcomeKnown, ReferralAct.TellOfSending)] = ReferralState.OutcomeKnown,
        [(ReferralState.OutcomeKnown, ReferralAct.ReplyLate)] = ReferralState.OutcomeKnown,
        [(ReferralState.OutcomeKnown, ReferralAct.SendReplyOn)] = ReferralState.OutcomeKnown,
        [(ReferralState.OutcomeKnown, ReferralAct.Acknowledge)] = ReferralState.OutcomeKnown,
        [(ReferralState.OutcomeKnown, ReferralAct.TellHer)] = ReferralState.SheWasTold,

        [(ReferralState.SheWasTold, ReferralAct.ReplyLate)] = ReferralState.SheWasTold,
        [(ReferralState.SheWasTold, ReferralAct.SendReplyOn)] = ReferralState.SheWasTold,
        [(ReferralState.SheWasTold, ReferralAct.Acknowledge)] = ReferralState.SheWasTold,
        [(ReferralState.SheWasTold, ReferralAct.LookBack)] = ReferralState.SheWasTold,
    };

    /// <summary>Where the act leads, or nothing when it is not its turn.</summary>
    public static ReferralState? Next(ReferralState from, ReferralAct act) => Allowed.TryGetValue((from, act), out var to) ? to : null;

    public static bool HasGone(ReferralState state) => state >= ReferralState.Sent;

    /// <summary>The last day of the level's limit, counted from the day the facts were known. Waiting never passes it.</summary>
    public static DateOnly LastDay(DateOnly known, Limit limit, WorkingDays calendar)
    {
        if (limit == Limit.None) return calendar.After(known, WithoutALimit);
        return limit.WorkingDays <= 0 ? known : calendar.After(known, limit.WorkingDays);
    }

    /// <summary>Her time to reply: three working days, and never past the limit.</summary>
    public static DateOnly ReplyBy(DateOnly told, DateOnly lastDay, WorkingDays calendar)
    {
        var usual = calendar.After(told, DaysToReply);
        return usual < lastDay ? usual : lastDay;
    }

    /// <summary>They have a working day to say that it arrived; from the next one we ask.</summary>
    public static bool AskWhetherItArrived(DateOnly sent, DateOnly today, WorkingDays calendar) => today > calendar.After(sent, DaysToHearThatItArrived);

    /// <summary>Why nobody may say yet that she was not reached, or nothing when it may be said. The time she was given to answer is hers. (Report 2024, 5k and 8)</summary>
    public static string? NotYetOutOfReach(LookedFor search, DateTimeOffset now, DateOnly today) =>
        search.Told && now < search.MustGoBy && search.ReplyBy >= today ? "referral.problem.her-time" : StillToTry(search, now);

    /// <summary>
    /// Never before the last day of the limit. On it, two tries: by two ways, or at two times. Past it, one. Facts about a child do not wait for
    /// someone who cannot be found, and are not sent before she was looked for. (Report 2024, 5k and 8)
    /// </summary>
    public static string? StillToTry(LookedFor search, DateTimeOffset now)
    {
        if (!search.Told && now < search.LastDayFrom) return "referral.problem.keep-trying";
        var past = now >= search.MustGoBy;
        if (search.NoWay || search.Tries >= (past ? TriesPastTheLimit : TriesOnTheLastDay)) return null;
        return past ? "referral.problem.try-once" : "referral.problem.try-again";
    }

    /// <summary>A button pressed twice is one try: the same way, within a minute.</summary>
    public static bool IsOneTry(Try one, Try other) => one.Way == other.Way && (one.At - other.At).Duration() <= TimeSpan.FromMinutes(1);

    /// <summary>Whoever was out at nine may be in at eleven: two tries within minutes are one look for her. Where it all has to go today, an hour.</summary>
    public static int HoursApart(bool today) => today ? HoursBetweenTriesOfOneDay : HoursBetweenTries;

    public static bool TooClose(Try one, Try other, bool today) => (one.At - other.At).Duration() < TimeSpan.FromHours(HoursApart(today));
}

/// <summary>What is known when someone asks whether it may go without her.</summary>
public readonly record struct LookedFor(bool Told, DateOnly? ReplyBy, int Tries, DateTimeOffset LastDayFrom, DateTimeOffset MustGoBy, bool NoWay = false);

/// <summary>One try, as the rule sees it: the way, and when by the clock on the wall.</summary>
public readonly record struct Try(AttemptWay Way, DateTime At);
