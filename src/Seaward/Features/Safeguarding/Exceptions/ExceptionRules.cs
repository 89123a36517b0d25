using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Calendar;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Exceptions;

/// <summary>Someone who could be asked: as what they work here, and where.</summary>
public sealed record CouldAnswer(StaffId Id, Role Role, string? Site, string Name);

/// <summary>Our own lateness, in the unit of its limit.</summary>
public sealed record LateBy(int Count, bool InHours)
{
    public string Words => (Count, InHours) switch
    {
        (0, _) => "exception.late.just",
        (1, true) => "exception.late.hour",
        (_, true) => "exception.late.hours",
        (1, _) => "exception.late.day",
        _ => "exception.late.days",
    };
}

/// <summary>Who answers for what was done otherwise than we promise, and until when. Never whoever did it. (R5k, T9)</summary>
public static class ExceptionRules
{
    public const int WorkingDaysToAnswer = 5;

    public static DateOnly AnswerBy(DateOnly opened, WorkingDays calendar) => calendar.After(opened, WorkingDaysToAnswer);

    /// <summary>The safeguarding lead, her own place's first; a manager where the lead had a part in it. Nobody where there is nobody else.</summary>
    public static StaffId? Whom(IEnumerable<CouldAnswer> here, IReadOnlySet<StaffId> hadAPart, string? place) => here
        .Where(p => Answers(p.Role) && !hadAPart.Contains(p.Id))
        .OrderBy(p => p.Role is Role.SafeguardingLead ? 0 : 1).ThenBy(p => p.Site == place ? 0 : 1).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id.Value)
        .Select(p => (StaffId?)p.Id).FirstOrDefault();

    public static bool Answers(Role role) => role is Role.SafeguardingLead or Role.Manager;

    /// <summary>The one who was asked. Where that one has left or may not open it, another lead or manager; never the doer.</summary>
    public static bool MayAnswer(SecondLook look, StaffId me, Role mine, bool askedCan)
    {
        if (look.SentBy == me) return false;
        return look.Asked is null || look.Asked == me || (!askedCan && Answers(mine));
    }

    /// <summary>What a referral that has gone has to be answered for; danger has its own look within a day.</summary>
    public static LookAt? OfSending(TellingKind telling, HerSideKind hers) => telling switch
    {
        TellingKind.WouldEndanger => LookAt.NoticeHeldBack,
        TellingKind.CouldNotReach => LookAt.NotReached,
        TellingKind.Notice when hers is HerSideKind.NotReached => LookAt.NoReply,
        _ => null,
    };

    public static bool HasOwnKey(LookAt at) => at is LookAt.LookedFurther or LookAt.NamesOpened or LookAt.OpenedInAHurry or LookAt.PastCompared;

    /// <summary>One lateness is answered for once: told late is not asked about again where never told was.</summary>
    public static IReadOnlyList<LookAt> AskedAs(LookAt at) => at switch
    {
        LookAt.ToldLate => [LookAt.ToldLate, LookAt.NeverTold],
        LookAt.DangerToldLate => [LookAt.DangerToldLate, LookAt.DangerNeverTold],
        _ => [at],
    };

    /// <summary>How far past its time: hours where hours were given, working days where days were. Nothing while there is time.</summary>
    public static LateBy? Late(SecondLook look, DateTimeOffset now, Func<DateTimeOffset, DateOnly> dayOf, WorkingDays calendar)
    {
        if (look.DueAt >= now) return null;
        if (IsDanger(look.At)) return new((int)(now - look.DueAt).TotalHours, InHours: true);
        var (day, days) = (dayOf(look.DueAt.AddSeconds(-1)), 0);
        for (var next = day.AddDays(1); next <= dayOf(now); next = next.AddDays(1)) days += calendar.Counts(next) ? 1 : 0;
        return new(days, InHours: false);
    }

    public static bool IsDanger(LookAt at) => at is LookAt.Danger or LookAt.Referral;
}
