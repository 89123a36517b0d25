using Seaward.Features.Safeguarding.LookingBack;
using Seaward.Platform;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Referrals;

public enum Feared { Happened, DidNot, NotKnown }

/// <summary>What came of it for the family, as far as anyone told us.</summary>
public enum WhatCame { NothingMore, EarlyHelp, ChildInNeed, ProtectionPlan, Court, LivesElsewhere, Adopted, NotKnown }

/// <summary>The half of a referral that begins when it leaves.</summary>
public sealed partial class Referral
{
    public TellingKind? Telling { get; private set; }
    public HerSideKind? HerSide { get; private set; }
    public string? DangerLine { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public StaffId? SentBy { get; private set; }
    public LeftHow? LeftHow { get; private set; }
    public Sealed SentTo { get; private set; }
    public Sealed Paper { get; private set; }

    public DateTimeOffset? ToldOfSendingAt { get; private set; }
    public StaffId? ToldOfSendingBy { get; private set; }

    // What she added once lay here; it moved to a row of its own, and these stay empty.
    internal Sealed LateReply { get; private set; }
    internal DateTimeOffset? LateReplyAt { get; private set; }
    internal DateTimeOffset? LateReplySentAt { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public Sealed CameOfIt { get; private set; }
    public DateTimeOffset? OutcomeAt { get; private set; }
    public DateOnly? ToldOn { get; private set; }
    public StaffId? ToldBy { get; private set; }

    /// <summary>Looked back: what we said could happen if we did nothing, did it? It may be asked again later.</summary>
    public Feared? Feared { get; private set; }
    public WhatCame? Came { get; private set; }
    public DateTimeOffset? LookedBackAt { get; private set; }

    /// <summary>Without tries, because there was no way to reach her that she allows.</summary>
    public bool WentWithNoWay => HerSide is HerSideKind.NotReached && NoWayAt is not null && Attempts == 0;

    /// <summary>She was told first, and her side goes with ours.</summary>
    public Outcome Send(Notice notice, HerSide hers, Departure departure)
    {
        Mine(notice.About);
        Mine(hers.About);
        if (notice.Kind is TellingKind.CouldNotReach) TellBy ??= departure.On.AddDays(ReferralRules.DaysToTellAfter);
        return Go(ReferralAct.Send, notice.Kind, hers.Kind, departure);
    }

    /// <summary>A danger line, by one worker, whatever has or has not been said yet.</summary>
    public Outcome Send(ImmediateRisk risk, Departure departure)
    {
        DangerLine = risk.Line;
        TellBy ??= departure.On.AddDays(ReferralRules.DaysToTellAfter);
        return Go(ReferralAct.SendInDanger, TellingKind.ImmediateRisk, HerSideNow, departure);
    }

    public Outcome Send(NoticeWouldEndanger danger, Departure departure)
    {
        Mine(danger.About);
        return Go(ReferralAct.SendUntold, TellingKind.WouldEndanger, HerSideKind.Exception, departure);
    }

    public Outcome TellOfSending(StaffId by, DateTimeOffset at)
    {
        if (Telling is null or TellingKind.Notice || ToldOfSendingAt is not null) return Outcome.Refused("referral.problem.told-already");
        return Step(ReferralAct.TellOfSending, () => (ToldOfSendingAt, ToldOfSendingBy) = (at, by));
    }

    /// <summary>As often as she has something to add.</summary>
    public Outcome SaysMore() => Step(ReferralAct.ReplyLate, () => { });

    public Outcome SendsOn() => Step(ReferralAct.SendReplyOn, () => { });

    public Outcome Acknowledge(DateTimeOffset at) => AcknowledgedAt is not null ? Outcome.Refused("referral.problem.arrived-already") : Step(ReferralAct.Acknowledge, () => AcknowledgedAt = at);

    public Outcome HearOutcome(Sealed words, DateTimeOffset at) => Step(ReferralAct.HearOutcome, () => (CameOfIt, OutcomeAt) = (words, at));

    public Outcome TellHer(DateOnly on, StaffId by) => Step(ReferralAct.TellHer, () => (ToldOn, ToldBy) = (on, by));

    public Outcome LookBack(Feared feared, WhatCame came, DateTimeOffset at) => SentAt is { } sent && !LookBackRules.IsDue(sent, at)
        ? Outcome.Refused("referral.problem.look-back-early")
        : Step(ReferralAct.LookBack, () => (Feared, Came, LookedBackAt) = (feared, came, at));

    internal HerSideKind HerSideNow => State switch
    {
        ReferralState.Replied => HerSideKind.Reply,
        ReferralState.ChoseNot => HerSideKind.ChoseNot,
        ReferralState.NotReached => HerSideKind.NotReached,
        _ => HerSideKind.Exception,
    };

    private Outcome Go(ReferralAct act, TellingKind telling, HerSideKind hers, Departure departure)
    {
        if (OurWords.IsEmpty) return Outcome.Refused("referral.problem.no-words");
        return Step(act, () => (Telling, HerSide, SentAt, SentBy, LeftHow, SentTo, Paper) =
            (telling, hers, departure.At, departure.By, departure.How, departure.Where, departure.Paper));
    }

    private void Mine(Guid about)
    {
        if (about != Id) throw new InvalidOperationException("This belongs to another referral.");
    }
}
