using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Referrals;

public enum NoticeHow { InPerson, SpokenOnThePhone, WithHerMediator }

public enum TellingKind { Notice, CouldNotReach, ImmediateRisk, WouldEndanger }

public enum HerSideKind { Reply, ChoseNot, NotReached, Exception }

public enum LeftHow { HandedOver, Post, SecureMail }

/// <summary>The closed list of reasons why telling her first would put someone in danger. Agreed locally.</summary>
public enum EndangerReason { ChildHurtForIt, AdultHurtForIt, SomeoneAtHomeViolent, ChildMadeToBeSilent, ChildTakenAway }

/// <summary>She was told, or everything was tried until the limit. Made only from what was recorded. (R5k)</summary>
public sealed record Notice
{
    private Notice(Guid about, TellingKind kind) => (About, Kind) = (about, kind);

    internal Guid About { get; }
    internal TellingKind Kind { get; }

    public static Notice? GivenToHer(Referral referral) => referral.NoticeAt is null ? null : new(referral.Id, TellingKind.Notice);

    /// <summary>On its last day at the earliest, by the same rule that lets anyone say so. She is told afterwards.</summary>
    public static Notice? Tried(Referral referral, DateTimeOffset now) =>
        referral.NoticeAt is null && ReferralRules.StillToTry(referral.LookedFor, now) is null ? new(referral.Id, TellingKind.CouldNotReach) : null;
}

/// <summary>Her side of the envelope: her words, her silence, or the tries to reach her.</summary>
public abstract record HerSide
{
    private protected HerSide(Guid about) => About = about;

    internal Guid About { get; }
    internal abstract HerSideKind Kind { get; }
}

public sealed record Reply : HerSide
{
    private Reply(Guid about) : base(about) { }

    internal override HerSideKind Kind => HerSideKind.Reply;

    public static Reply? To(Referral referral) => referral.ReplyConfirmedAt is null ? null : new(referral.Id);
}

public sealed record ChoseNotToReply : HerSide
{
    private ChoseNotToReply(Guid about) : base(about) { }

    internal override HerSideKind Kind => HerSideKind.ChoseNot;

    public static ChoseNotToReply? To(Referral referral) =>
        referral.ChoseNotAt is not null && referral.State is ReferralState.ChoseNot ? new(referral.Id) : null;
}

public sealed record NotReached : HerSide
{
    private NotReached(Guid about) : base(about) { }

    internal override HerSideKind Kind => HerSideKind.NotReached;

    public static NotReached? After(Referral referral) =>
        referral.State is ReferralState.NotReached && (referral.Attempts > 0 || referral.NoWayAt is not null) ? new(referral.Id) : null;
}

/// <summary>A danger line, named by one worker. The second, different person looks within a day.</summary>
public sealed record ImmediateRisk
{
    private ImmediateRisk(string line) => Line = line;

    public string Line { get; }

    public static ImmediateRisk? Named(string? line) =>
        ImmediateDanger.Triggers.FirstOrDefault(t => t.Id == line) is { } found ? new(found.Id) : null;
}

/// <summary>Telling her first would put someone in danger: a listed reason, agreed by the lead, and a day by which she is told.</summary>
public sealed record NoticeWouldEndanger
{
    private NoticeWouldEndanger(Guid about) => About = about;

    internal Guid About { get; }

    public static NoticeWouldEndanger? Agreed(Referral referral) =>
        referral is { EndangerReason: not null, LeadAgreedBy: not null, TellBy: not null } ? new(referral.Id) : null;
}

/// <summary>What leaves, how, by whom and when; where to, and what shows that it arrived.</summary>
public sealed record Departure(StaffId By, DateTimeOffset At, LeftHow How, Sealed Paper, Sealed Where = default)
{
    /// <summary>The day it left, in the service's zone: just after midnight in summer is not the day before.</summary>
    public DateOnly On { get; init; } = DateOnly.FromDateTime(At.UtcDateTime);
}
