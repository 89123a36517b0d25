using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Conferences;

public enum StepState { NotYet, HelpWanted, Done }

/// <summary>What came of a date. It is about the date and the help, never about her.</summary>
public enum StepCame { InTime, Late, HelpNotThere, Moved }

public enum WhoMoved { WhoSetIt, AnotherService, SheAsked }

/// <summary>Something needed by a day, on the way to a court or to living together again: who set the day, and what help there really was. (W5)</summary>
public sealed class PlanStep : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid Conference { get; init; }
    public required Agency SetBy { get; init; }
    public DateOnly By { get; private set; }
    public required Sealed What { get; init; }
    public StepState State { get; private set; }
    public Sealed Help { get; private set; }
    public int Turn { get; private set; }

    public StepCame? Came { get; private set; }
    public DateOnly? MetOn { get; private set; }
    public WhoMoved? MovedBy { get; private set; }
    public StaffId? MarkedBy { get; private set; }
    public DateTimeOffset? MarkedAt { get; private set; }

    Guid IInRecord.RowId => Id;

    internal static Slot Slot(string column, Guid id) => new("conference_step", column, id);

    public void Stand(StepState state, DateOnly by, Sealed help)
    {
        (State, By, Help) = (state, by, help);
        Turn++;
    }

    public void Mark(StepMark mark, Sealed help, StaffId by, DateTimeOffset at)
    {
        (Came, MetOn, MovedBy, Help, MarkedBy, MarkedAt) = (mark.Came, mark.MetOn, mark.MovedBy, help, by, at);
        State = mark.Came is StepCame.InTime or StepCame.Late ? StepState.Done : State;
        Turn++;
    }
}

internal sealed class PlanStepTable : IEntityTypeConfiguration<PlanStep>
{
    public void Configure(EntityTypeBuilder<PlanStep> step)
    {
        step.ToTable("conference_step").HasKey(s => s.Id);
        step.Property(s => s.Id).HasColumnName("id").Because("to name the row");
        step.Property(s => s.Record).HasColumnName("record_id").Because("whose way it is");
        step.Property(s => s.Conference).HasColumnName("conference_id").Because("which meeting it leads to");
        step.Property(s => s.SetBy).HasColumnName("set_by").Because("who set the day");
        step.Property(s => s.By).HasColumnName("needed_by").Because("the day it is needed by");
        step.Property(s => s.What).HasColumnName("what").Because("what is needed");
        step.Property(s => s.State).HasColumnName("state").Because("done, not yet, or help wanted");
        step.Property(s => s.Help).HasColumnName("help").Because("what help there really was");
        step.Property(s => s.Turn).HasColumnName("turn").IsConcurrencyToken().Because("two people at once never undo each other");
        step.Property(s => s.Came).HasColumnName("came").Because("whether the date held and the help was there; counted and published");
        step.Property(s => s.MetOn).HasColumnName("met_on").Because("the day it was met");
        step.Property(s => s.MovedBy).HasColumnName("moved_by").Because("who moved the date; counted and published");
        step.Property(s => s.MarkedBy).HasColumnName("marked_by").Because("who wrote what came of it");
        step.Property(s => s.MarkedAt).HasColumnName("marked_at").Because("when that was written");
        step.HasIndex(s => s.By).HasDatabaseName("ix_conference_step_by");
        step.HasIndex(s => s.Conference).HasDatabaseName("ix_conference_step_conference");
    }
}
