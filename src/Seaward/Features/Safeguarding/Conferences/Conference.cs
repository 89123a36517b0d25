using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>A meeting about her family, from the day it is set to what came of it. Each verb asks the rules whether it is its turn.</summary>
public sealed class Conference : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required StaffId PlannedBy { get; init; }
    public required DateTimeOffset PlannedAt { get; init; }
    public ConferenceKind Kind { get; private set; }
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset Until { get; private set; }
    public ConferenceState State { get; private set; }
    public int Turn { get; private set; }

    /// <summary>The place, who called it, who will be there.</summary>
    public Sealed Frame { get; private set; }

    public DateOnly? ToldOn { get; private set; }
    public StaffId? ToldBy { get; private set; }

    public Sealed HerSide { get; private set; }
    public StaffId? HerSideTypedBy { get; private set; }
    public DateTimeOffset? HerSideSaidAt { get; private set; }
    public DateTimeOffset? NoSideAt { get; private set; }

    /// <summary>Who minds the children, how she gets there, who is beside her.</summary>
    public Sealed ThatDay { get; private set; }
    public bool WantsChildcare { get; private set; }
    public bool WantsTravel { get; private set; }
    public bool WantsCompany { get; private set; }
    public Sealed OurHelp { get; private set; }
    public DateTimeOffset? HelpOfferedAt { get; private set; }

    public DateTimeOffset? ReadyAt { get; private set; }
    public StaffId? ReadyBy { get; private set; }

    public DateOnly? HeldOn { get; private set; }
    public Sealed Decided { get; private set; }
    public DateOnly? ReviewOn { get; private set; }
    public DateOnly? HeardOn { get; private set; }

    Guid IInRecord.RowId => Id;

    /// <summary>She hears of a meeting from a person first, never from a screen.</summary>
    public bool SheKnows => ToldOn is not null;

    public bool WantsHelp => WantsChildcare || WantsTravel || WantsCompany;

    internal static Slot Slot(string column, Guid id) => new("conference", column, id);

    public Outcome Plan(ConferenceKind kind, DateTimeOffset at, DateTimeOffset until, Sealed frame) =>
        Step(ConferenceAct.Plan, () => (Kind, At, Until, Frame) = (kind, at, until, frame));

    public Outcome Tell(DateOnly on, StaffId by) => Step(ConferenceAct.Tell, () => (ToldOn, ToldBy) = (on, by));

    /// <summary>A demand was put, answered or thought about: a pack made before no longer says it all.</summary>
    public Outcome Change() => Step(ConferenceAct.ChangeDemand, () => { });

    /// <summary>What she says to one demand, once she knows of the meeting.</summary>
    public Outcome Answer() => Hers(ConferenceAct.ChangeDemand, () => { });

    /// <summary>Her own hand, said or only kept: nobody else changes it, or answers in its place.</summary>
    public bool SheWroteIt => !HerSide.IsEmpty && HerSideTypedBy is null;

    /// <summary>Her words, kept until she says that they are right.</summary>
    public Outcome KeepSide(Sealed words, StaffId? typedBy)
    {
        if (typedBy is not null && SheWroteIt) return Outcome.Refused("conference.problem.hers");
        return Hers(ConferenceAct.HerSide, () => (HerSide, HerSideTypedBy, HerSideSaidAt, NoSideAt) = (words, typedBy, null, null));
    }

    public Outcome SaySide(DateTimeOffset at) => HerSide.IsEmpty
        ? Outcome.RefusedAt("Side", "conference.problem.no-side")
        : Hers(ConferenceAct.HerSide, () => (HerSideSaidAt, NoSideAt) = (at, null));

    public Outcome NoSide(DateTimeOffset at, StaffId? typedBy) => typedBy is not null && SheWroteIt ? Outcome.Refused("conference.problem.hers") : Hers(ConferenceAct.HerSide, () => NoSideAt = at);

    public Outcome AskHelp(bool childcare, bool travel, bool company, Sealed words) => Hers(ConferenceAct.Help, () =>
    {
        (WantsChildcare, WantsTravel, WantsCompany, ThatDay) = (childcare, travel, company, words);
        (OurHelp, HelpOfferedAt) = (default, null);
    });

    public Outcome OfferHelp(Sealed words, DateTimeOffset at) => Step(ConferenceAct.Help, () => (OurHelp, HelpOfferedAt) = (words, at));

    public Outcome MakeReady(IReadOnlyCollection<string> unanswered, IReadOnlyCollection<string> unsigned, int demands, StaffId by, DateTimeOffset at)
    {
        if (ConferenceRules.Ready(SheKnows, unanswered, unsigned, demands, HerSideSaidAt is not null || NoSideAt is not null) is { Succeeded: false } notYet) return notYet;
        return Step(ConferenceAct.MakeReady, () => (ReadyAt, ReadyBy) = (at, by));
    }

    /// <summary>On the day it took place it also stands in her week and on her screen.</summary>
    public Outcome Hold(DateOnly on, (DateTimeOffset At, DateTimeOffset Until) times, Sealed decided, DateOnly? review, DateOnly? heard) =>
        Step(ConferenceAct.Hold, () => (HeldOn, At, Until, Decided, ReviewOn, HeardOn) = (on, times.At, times.Until, decided, review, heard));

    public Outcome CallOff() => Step(ConferenceAct.CallOff, () => { });

    public Outcome Say(ConferenceAct act) => Step(act, () => { });

    private Outcome Hers(ConferenceAct act, Action change) => ConferenceRules.Heard(SheKnows) is { Succeeded: false } untold ? untold : Step(act, change);

    private Outcome Step(ConferenceAct act, Action change)
    {
        if (ConferenceRules.Next(State, act) is not { } next) return Outcome.Refused($"conference.not-now.{State}");
        change();
        State = next;
        if (State is ConferenceState.Preparing) (ReadyAt, ReadyBy) = (null, null);
        Turn++;
        return Outcome.Done;
    }
}
