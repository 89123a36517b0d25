using Seaward.Platform;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Her side before it goes: what she wrote or said, and her no. What she wrote herself nobody else writes over. (R5k, R8)</summary>
public sealed partial class Referral
{
    public Sealed Reply { get; private set; }
    public StaffId? ReplyTypedBy { get; private set; }
    public DateTimeOffset? ReplyConfirmedAt { get; private set; }
    public DateTimeOffset? ChoseNotAt { get; private set; }

    /// <summary>Who wrote down that she does not want to reply; nobody, when she pressed it herself.</summary>
    public StaffId? ChoseNotTypedBy { get; private set; }

    /// <summary>What she said later, typed by someone: beside what she wrote herself, and never in its place.</summary>
    public Sealed ReplyAdded { get; private set; }
    public StaffId? ReplyAddedBy { get; private set; }

    /// <summary>Written by her, on her own page.</summary>
    public bool IsHerOwn => !Reply.IsEmpty && ReplyTypedBy is null;

    internal static Slot ReplyAddedSlot(Guid id) => new("referral", "reply_added", id);

    /// <summary>Her words, typed as she says them or written by her. Hers to change until she says that they are right; then nobody's.</summary>
    public Outcome KeepReply(Sealed words, StaffId? typedBy) => typedBy is not null && IsHerOwn
        ? Outcome.Refused("referral.problem.hers-only-words")
        : AfterNotice(ReferralAct.KeepReply, () => (Reply, ReplyTypedBy, ChoseNotAt, ChoseNotTypedBy) = (words, typedBy, null, null));

    public Outcome AddToReply(Sealed words, StaffId typedBy) =>
        AfterNotice(ReferralAct.KeepReply, () => (ReplyAdded, ReplyAddedBy, ChoseNotAt, ChoseNotTypedBy) = (words, typedBy, null, null));

    /// <summary>She did not say that, or does not want it to go.</summary>
    public Outcome LeaveOutAdded() => AfterNotice(ReferralAct.KeepReply, () => (ReplyAdded, ReplyAddedBy) = (default, null));

    public Outcome ConfirmReply(DateTimeOffset at) => Reply.IsEmpty
        ? Outcome.RefusedAt("Words", "referral.problem.no-reply")
        : AfterNotice(ReferralAct.ConfirmReply, () => (ReplyConfirmedAt, ChoseNotAt, ChoseNotTypedBy) = (at, null, null));

    /// <summary>Whoever has written something herself says herself that she does not want to reply.</summary>
    public Outcome ChooseNotToReply(DateTimeOffset at, StaffId? typedBy = null) => typedBy is not null && IsHerOwn
        ? Outcome.Refused("referral.problem.hers-only")
        : AfterNotice(ReferralAct.ChooseNot, () => (ChoseNotAt, ChoseNotTypedBy) = (at, typedBy));

    public Outcome GiveTime(DateOnly until) => AfterNotice(ReferralAct.AskTime, () => ReplyBy = until);

    public Outcome BringSomeone(DateOnly until, DateTimeOffset at) => AfterNotice(ReferralAct.BringSomeone, () =>
    {
        (BringsSomeone, ReplyBy) = (true, until);
        Wished(at);
    });
}
