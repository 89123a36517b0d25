using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>One referral from the first words to the day she heard what came of it. Each verb asks the rules whether it is its turn.</summary>
public sealed partial class Referral : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid Decision { get; init; }
    public required string Framework { get; init; }
    public required string Level { get; init; }
    public required StaffId BegunBy { get; init; }
    public required DateTimeOffset BegunAt { get; init; }
    public required DateTimeOffset MustGoBy { get; init; }

    /// <summary>When the last day of its limit begins.</summary>
    public required DateTimeOffset LastDayFrom { get; init; }
    public ReferralState State { get; private set; }
    public int Turn { get; private set; }

    public Sealed OurWords { get; private set; }

    /// <summary>When there was first a letter to tell her of. Nobody was looked for because of it before.</summary>
    public DateTimeOffset? WordsAt { get; private set; }

    public NoticeHow? NoticeHow { get; private set; }
    public DateTimeOffset? NoticeAt { get; private set; }
    public StaffId? NoticeBy { get; private set; }
    public DateOnly? ReplyBy { get; private set; }
    public bool Interpreter { get; private set; }
    public bool Mediator { get; private set; }
    public bool BringsSomeone { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>There is no way to reach her that she allows: that was said, in place of tries.</summary>
    public DateTimeOffset? NoWayAt { get; private set; }

    public EndangerReason? EndangerReason { get; private set; }
    public Sealed EndangerWords { get; private set; }
    public StaffId? LeadAsked { get; private set; }
    public StaffId? LeadAgreedBy { get; private set; }
    public DateTimeOffset? LeadAgreedAt { get; private set; }
    public DateOnly? TellBy { get; private set; }

    /// <summary>Not sent after all: nothing of it goes from then on, and someone else answers for that.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }
    public StaffId? TakenBackBy { get; private set; }
    public Sealed TakenBackBecause { get; private set; }

    /// <summary>A person has told her: before it went, or, where that was not safe, since.</summary>
    public bool SheKnows => NoticeAt is not null || ToldOfSendingAt is not null;

    public LookedFor LookedFor => new(NoticeAt is not null, ReplyBy, Attempts, LastDayFrom, MustGoBy, NoWayAt is not null);

    Guid IInRecord.RowId => Id;

    internal static Slot Words(Guid id) => new("referral", "our_words", id);
    internal static Slot ReplySlot(Guid id) => new("referral", "reply", id);
    internal static Slot EndangerSlot(Guid id) => new("referral", "endanger_words", id);
    internal static Slot PaperSlot(Guid id) => new("referral", "paper", id);
    internal static Slot SentToSlot(Guid id) => new("referral", "sent_to", id);
    internal static Slot TakenBackSlot(Guid id) => new("referral", "taken_back_because", id);
    internal static Slot OutcomeSlot(Guid id) => new("referral", "outcome", id);

    public Outcome Write(Sealed words, DateTimeOffset? at = null) => Step(ReferralAct.Write, () =>
    {
        WordsAt ??= at;
        OurWords = words;
        ToldOtherWordsAt = NoticeAt ?? ToldOtherWordsAt;
        (NoticeHow, NoticeAt, NoticeBy, ReplyBy) = (null, null, null, null);
        // The same lead is still asked, about these words: a yes was for the others.
        (LeadAgreedBy, LeadAgreedAt) = (null, null);
    });

    public Outcome GiveNotice(NoticeHow how, StaffId by, DateTimeOffset at, DateOnly replyBy, bool interpreter, bool mediator)
    {
        if (OurWords.IsEmpty) return Outcome.Refused("referral.problem.no-words");
        return Step(ReferralAct.GiveNotice, () =>
        {
            (NoticeHow, NoticeAt, NoticeBy, ReplyBy, Interpreter, Mediator) = (how, at, by, replyBy, interpreter, mediator);
            (LeadAsked, LeadAgreedBy, LeadAgreedAt, EndangerReason, TellBy, ToldOtherWordsAt) = (null, null, null, null, null, null);
            if (interpreter || mediator) Wished(at);
        });
    }

    public Outcome TryHer() => Step(ReferralAct.TryHer, () => Attempts++);

    public Outcome SayNoWay(DateTimeOffset? at) => Step(ReferralAct.TryHer, () => NoWayAt = at);

    public Outcome StopTrying(DateTimeOffset now, DateOnly today) => ReferralRules.NotYetOutOfReach(LookedFor, now, today) is { } notYet
        ? Outcome.Refused(notYet)
        : Step(ReferralAct.StopTrying, () => { });

    public Outcome AskLead(EndangerReason reason, Sealed words, StaffId by, StaffId lead, DateOnly tellBy)
    {
        if (OurWords.IsEmpty) return Outcome.Refused("referral.problem.no-words");
        if (lead == by || lead == BegunBy) return Outcome.RefusedAt("Lead", "referral.problem.lead-is-you");
        // Another lead is not asked until one says yes; whoever said no hears what is new.
        if (LeadNoBy is { } before && before != lead) return Outcome.RefusedAt("Lead", "referral.problem.lead-said-no");
        return Step(ReferralAct.AskLead, () =>
            (EndangerReason, EndangerWords, LeadAsked, TellBy, LeadAgreedBy, LeadAgreedAt) = (reason, words, lead, tellBy, null, null));
    }

    public Outcome LeadAgrees(StaffId lead, DateTimeOffset at)
    {
        if (LeadAsked != lead) return Outcome.Refused(NotAsked);
        return Step(ReferralAct.LeadAgrees, () => (LeadAgreedBy, LeadAgreedAt, LeadNoBy, LeadNoAt) = (lead, at, null, null));
    }

    public Outcome TakeBack(Sealed because, StaffId by, DateTimeOffset at)
    {
        if (ReferralRules.HasGone(State)) return Outcome.Refused("referral.problem.gone");
        if (TakenBackAt is not null) return Outcome.Refused("referral.problem.taken-back");
        (TakenBackAt, TakenBackBy, TakenBackBecause) = (at, by, because);
        Turn++;
        return Outcome.Done;
    }

    private Outcome AfterNotice(ReferralAct act, Action change) =>
        NoticeAt is null && !ReferralRules.HasGone(State) ? Outcome.Refused("referral.problem.not-told-yet") : Step(act, change);

    private Outcome Step(ReferralAct act, Action change)
    {
        if (TakenBackAt is not null) return Outcome.Refused("referral.problem.taken-back");
        if (ReferralRules.Next(State, act) is not { } next)
            return Outcome.Refused(ReferralRules.HasGone(State) ? "referral.problem.gone" : $"referral.not-yet.{act}");
        change();
        State = next;
        Turn++;
        return Outcome.Done;
    }
}
