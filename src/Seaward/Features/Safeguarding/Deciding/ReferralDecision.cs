using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Deciding;

public enum DecisionState { Draft, WaitsForSecond, Made }

/// <summary>The clear part of what was decided: how many, which way, who. What was thought is sealed.</summary>
public sealed record Weighed(string Framework, string Level, string Response, int Facts, int GrownUps, int NotAsked, Parents Parents);

/// <summary>How many mothers and fathers there were at home, and how many of them were asked the same questions.</summary>
public sealed record Parents(int Mothers, int MothersAsked, int Fathers, int FathersAsked);

/// <summary>What is sealed of it: all that was thought, and apart from that the bare answers.</summary>
public sealed record KeptSealed(Sealed Thoughts, Sealed Answers);

/// <summary>Thinking it through: kept from the first word, and for good once it is decided.</summary>
public sealed class ReferralDecision : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required StaffId By { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DecisionState State { get; private set; }
    public int Turn { get; private set; }
    public DateTimeOffset KeptAt { get; private set; }
    public Sealed Thoughts { get; private set; }

    /// <summary>The answers alone, so that another list can be tried without reading what was said.</summary>
    public Sealed Answers { get; private set; }
    public string Framework { get; private set; } = "";
    public string Level { get; private set; } = "";
    public string Response { get; private set; } = "";
    public int Facts { get; private set; }
    public int GrownUps { get; private set; }
    public int NotAsked { get; private set; }
    public int Mothers { get; private set; }
    public int MothersAsked { get; private set; }
    public int Fathers { get; private set; }
    public int FathersAsked { get; private set; }
    public StaffId? Colleague { get; private set; }
    public Way? Way { get; private set; }
    public bool Otherwise { get; private set; }
    public StaffId? Second { get; private set; }
    public DateTimeOffset? SecondAt { get; private set; }
    public DateTimeOffset? MadeAt { get; private set; }

    Guid IInRecord.RowId => Id;

    internal static Slot Slot(Guid id) => new("referral_decision", "thoughts", id);
    internal static Slot BareSlot(Guid id) => new("referral_decision", "answers", id);

    public Outcome Keep(KeptSealed kept, Weighed weighed, Way? way, StaffId? colleague, DateTimeOffset at)
    {
        if (State is not DecisionState.Draft) return Outcome.Refused("think.problem.made");
        (Thoughts, Answers, KeptAt, Way, Colleague, Turn) = (kept.Thoughts, kept.Answers, at, way, colleague, Turn + 1);
        (Framework, Level, Response, Facts, GrownUps, NotAsked, var parents) = weighed;
        (Mothers, MothersAsked, Fathers, FathersAsked) = parents;
        return Outcome.Done;
    }

    public Outcome Make(Way way, bool otherwise, DateTimeOffset at)
    {
        if (State is not DecisionState.Draft) return Outcome.Refused("think.problem.made");
        (State, Way, Otherwise, MadeAt, Turn) = (DecisionState.Made, way, otherwise, at, Turn + 1);
        (Second, SecondAt) = (null, null);
        return Outcome.Done;
    }

    /// <summary>The way chosen waits for a second, different person.</summary>
    public Outcome AskSecond(Way way, bool otherwise, StaffId second)
    {
        if (State is not DecisionState.Draft) return Outcome.Refused("think.problem.made");
        if (second == By || second == Colleague) return Outcome.RefusedAt("Second", "think.problem.second");
        (State, Way, Otherwise, Second, SecondAt, Turn) = (DecisionState.WaitsForSecond, way, otherwise, second, null, Turn + 1);
        return Outcome.Done;
    }

    /// <summary>The limit is reached and a line calls for it: nothing waits any longer. Whoever decided carries on.</summary>
    public Outcome CarryOn(DateTimeOffset now, DateTimeOffset limit)
    {
        if (State is not DecisionState.WaitsForSecond || Way is not Deciding.Way.Refer || Otherwise) return Outcome.Refused("think.problem.made");
        if (now < limit) return Outcome.Refused("think.problem.still-time");
        (State, MadeAt, Turn) = (DecisionState.Made, now, Turn + 1);
        return Outcome.Done;
    }

    public Outcome TakeBack()
    {
        if (State is not DecisionState.WaitsForSecond) return Outcome.Refused("think.problem.made");
        (State, Second, Turn) = (DecisionState.Draft, null, Turn + 1);
        return Outcome.Done;
    }

    public Outcome SecondSays(bool agrees, StaffId who, Sealed thoughts, DateTimeOffset at)
    {
        if (State is not DecisionState.WaitsForSecond || Second != who) return Outcome.Refused("think.problem.not-asked-you");
        (Thoughts, SecondAt, Turn) = (thoughts, at, Turn + 1);
        (State, MadeAt) = agrees ? (DecisionState.Made, (DateTimeOffset?)at) : (DecisionState.Draft, null);
        return Outcome.Done;
    }
}

internal sealed class ReferralDecisionTable : IEntityTypeConfiguration<ReferralDecision>
{
    public const string TwoPeople = """
        (second_id IS NULL OR (second_id <> by_id AND (colleague_id IS NULL OR second_id <> colleague_id)))
        AND (colleague_id IS NULL OR colleague_id <> by_id)
        AND (state <> 'Made' OR (made_at IS NOT NULL AND way IS NOT NULL AND (NOT otherwise OR second_at IS NOT NULL)))
        """;

    public void Configure(EntityTypeBuilder<ReferralDecision> decision)
    {
        decision.ToTable("referral_decision", table => table.HasCheckConstraint("ck_referral_decision_two_people", TwoPeople)).HasKey(d => d.Id);
        decision.Property(d => d.Id).HasColumnName("id").Because("to name the row");
        decision.Property(d => d.Record).HasColumnName("record_id").Because("whose family it is about");
        decision.Property(d => d.By).HasColumnName("by_id").Because("who is thinking");
        decision.Property(d => d.StartedAt).HasColumnName("started_at").Because("limits count from the day the facts were known");
        decision.Property(d => d.State).HasColumnName("state").Because("still thinking, waiting for a second person, or decided");
        decision.Property(d => d.Turn).HasColumnName("turn").IsConcurrencyToken().Because("two people at once never undo each other");
        decision.Property(d => d.KeptAt).HasColumnName("kept_at").Because("when it was last kept");
        decision.Property(d => d.Thoughts).HasColumnName("thoughts").Because("facts, what points away, harms, what was said: all of it sealed");
        decision.Property(d => d.Answers).HasColumnName("answers").Because("yes, no, numbers: what another list would have said of them", "the safeguarding lead without a name, after a line that she reads; and she");
        decision.Property(d => d.Framework).HasColumnName("framework").Because("which published list was used");
        decision.Property(d => d.Level).HasColumnName("level").Because("how long it may take at most");
        decision.Property(d => d.Response).HasColumnName("response").Because("what the list said, to compare workers and parents fairly");
        decision.Property(d => d.Facts).HasColumnName("facts").Because("how many facts it stood on");
        decision.Property(d => d.GrownUps).HasColumnName("grown_ups").Because("every grown-up gets the same questions");
        decision.Property(d => d.NotAsked).HasColumnName("not_asked").Because("who was left out of the questions is counted");
        decision.Property(d => d.Mothers).HasColumnName("mothers").Because("whether mothers and fathers are asked the same, as a sum");
        decision.Property(d => d.MothersAsked).HasColumnName("mothers_asked").Because("whether mothers and fathers are asked the same, as a sum");
        decision.Property(d => d.Fathers).HasColumnName("fathers").Because("whether mothers and fathers are asked the same, as a sum");
        decision.Property(d => d.FathersAsked).HasColumnName("fathers_asked").Because("whether mothers and fathers are asked the same, as a sum");
        decision.Property(d => d.Colleague).HasColumnName("colleague_id").Because("who was asked");
        decision.Property(d => d.Way).HasColumnName("way").Because("which of the three ways");
        decision.Property(d => d.Otherwise).HasColumnName("otherwise").Because("judged otherwise than the list; audited");
        decision.Property(d => d.Second).HasColumnName("second_id").Because("the second person");
        decision.Property(d => d.SecondAt).HasColumnName("second_at").Because("when the second person answered");
        decision.Property(d => d.MadeAt).HasColumnName("made_at").Because("when it was decided");
        decision.HasIndex(d => d.Record).HasDatabaseName("ix_referral_decision_record");
    }
}
