using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>A plan for a birth, written with her: when it is due, whom she wants with her, and since when she knows it. (Y21)</summary>
public sealed class BirthPlan : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }

    /// <summary>It was explained to her first what we do with the answers.</summary>
    public required Guid Receipt { get; init; }

    public required StaffId WrittenBy { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public DateOnly DueOn { get; private set; }
    public int Turn { get; private set; }
    public DateOnly? ToldOn { get; private set; }
    public StaffId? ToldBy { get; private set; }

    /// <summary>Whom she wants with her, in her words.</summary>
    public Sealed Company { get; private set; }
    public StaffId? CompanyTypedBy { get; private set; }
    public DateTimeOffset? CompanySaidAt { get; private set; }
    public bool WantsAdvocate { get; private set; }

    /// <summary>Who it will be, and how they are reached.</summary>
    public Sealed Arranged { get; private set; }
    public DateTimeOffset? ArrangedAt { get; private set; }
    public DateOnly? BeganOn { get; private set; }

    Guid IInRecord.RowId => Id;

    public BirthStands Stands => new(DueOn, ToldOn is not null, BeganOn);

    internal static Slot Slot(string column, Guid id) => new("birth_plan", column, id);

    public void Due(DateOnly on)
    {
        DueOn = on;
        Turn++;
    }

    public void Change() => Turn++;

    public void Tell(DateOnly on, StaffId by)
    {
        (ToldOn, ToldBy) = (on, by);
        Turn++;
    }

    public Outcome WantsWithHer(Sealed words, bool advocate, StaffId? typedBy, DateTimeOffset at)
    {
        if (CompanySaidAt is not null && CompanyTypedBy is null && typedBy is not null) return Outcome.Refused("birth.problem.hers");
        (Company, WantsAdvocate, CompanyTypedBy, CompanySaidAt) = (words, advocate, typedBy, at);
        Turn++;
        return Outcome.Done;
    }

    public void Arrange(Sealed words, DateTimeOffset at)
    {
        (Arranged, ArrangedAt) = (words, at);
        Turn++;
    }

    public void Began(DateOnly on)
    {
        BeganOn = on;
        Turn++;
    }
}

internal sealed class BirthPlanTable : IEntityTypeConfiguration<BirthPlan>
{
    public const string Told = "(told_on IS NULL) = (told_by IS NULL)";

    public void Configure(EntityTypeBuilder<BirthPlan> plan)
    {
        plan.ToTable("birth_plan", table => table.HasCheckConstraint("ck_birth_plan_told", Told)).HasKey(p => p.Id);
        plan.Ignore(p => p.Stands);
        plan.Property(p => p.Id).HasColumnName("id").Because("to name the row");
        plan.Property(p => p.Record).HasColumnName("record_id").Because("whose birth it is");
        plan.Property(p => p.Receipt).HasColumnName("receipt_id").Because("it was explained to her first what we do with this");
        plan.Property(p => p.WrittenBy).HasColumnName("written_by").Because("who began it with her");
        plan.Property(p => p.WrittenAt).HasColumnName("written_at").Because("when it was begun");
        plan.Property(p => p.DueOn).HasColumnName("due_on").Because("by when she has to know all of it");
        plan.Property(p => p.Turn).HasColumnName("turn").IsConcurrencyToken().Because("two people at once never undo each other");
        plan.Property(p => p.ToldOn).HasColumnName("told_on").Because("the day a person went through it with her; her screen shows nothing before; counted and published");
        plan.Property(p => p.ToldBy).HasColumnName("told_by").Because("who went through it with her");
        plan.Property(p => p.Company).HasColumnName("company").Because("whom she wants with her, in her words");
        plan.Property(p => p.CompanyTypedBy).HasColumnName("company_typed_by").Because("who typed what she said");
        plan.Property(p => p.CompanySaidAt).HasColumnName("company_said_at").Because("when she said it");
        plan.Property(p => p.WantsAdvocate).HasColumnName("wants_advocate").Because("to find someone who is on her side");
        plan.Property(p => p.Arranged).HasColumnName("arranged").Because("who it will be, and how they are reached");
        plan.Property(p => p.ArrangedAt).HasColumnName("arranged_at").Because("when it was arranged");
        plan.Property(p => p.BeganOn).HasColumnName("began_on").Because("from then on nothing new is decided; counted and published");
        plan.HasIndex(p => p.BeganOn).HasDatabaseName("ix_birth_plan_began");
        plan.HasIndex(p => p.Record).IsUnique().HasFilter("began_on IS NULL").HasDatabaseName("ux_birth_plan_open");
    }
}
