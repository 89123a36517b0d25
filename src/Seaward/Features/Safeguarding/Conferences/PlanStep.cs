using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Conferences;

public enum StepState { NotYet, HelpWanted, Done }

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

    Guid IInRecord.RowId => Id;

    internal static Slot Slot(string column, Guid id) => new("conference_step", column, id);

    public void Stand(StepState state, DateOnly by, Sealed help)
    {
        (State, By, Help) = (state, by, help);
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
        step.HasIndex(s => s.Conference).HasDatabaseName("ix_conference_step_conference");
    }
}
