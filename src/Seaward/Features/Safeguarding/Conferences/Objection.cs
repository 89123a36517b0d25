using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>What was said against a decision or a date, and our answer with its day. Neither is changed because of the other.</summary>
public sealed class Objection : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid Conference { get; init; }

    /// <summary>The step of which the date is challenged, or nothing when it is about the decision.</summary>
    public Guid? Step { get; init; }

    public required Sealed Words { get; init; }
    public StaffId? SaidBy { get; init; }
    public required DateTimeOffset SaidAt { get; init; }
    public Sealed Answer { get; private set; }
    public StaffId? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    Guid IInRecord.RowId => Id;

    internal static Slot Slot(string column, Guid id) => new("conference_objection", column, id);

    public Outcome Reply(Sealed answer, StaffId by, DateTimeOffset at)
    {
        if (AnsweredAt is not null) return Outcome.Refused("conference.problem.answered");
        (Answer, AnsweredBy, AnsweredAt) = (answer, by, at);
        return Outcome.Done;
    }
}

internal sealed class ObjectionTable : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> objection)
    {
        objection.ToTable("conference_objection").HasKey(o => o.Id);
        objection.Property(o => o.Id).HasColumnName("id").Because("to name the row");
        objection.Property(o => o.Record).HasColumnName("record_id").Because("whose record it is in");
        objection.Property(o => o.Conference).HasColumnName("conference_id").Because("which meeting it is about");
        objection.Property(o => o.Step).HasColumnName("step_id").Because("which date is challenged, if it is about a date");
        objection.Property(o => o.Words).HasColumnName("words").Because("what is said against it");
        objection.Property(o => o.SaidBy).HasColumnName("said_by").Because("which of us said it; nobody, when she did");
        objection.Property(o => o.SaidAt).HasColumnName("said_at").Because("when it was said");
        objection.Property(o => o.Answer).HasColumnName("answer").Because("our answer, beside it for good");
        objection.Property(o => o.AnsweredBy).HasColumnName("answered_by").Because("who answered");
        objection.Property(o => o.AnsweredAt).HasColumnName("answered_at").IsConcurrencyToken().Because("when; the first answer stays");
        objection.HasIndex(o => o.Conference).HasDatabaseName("ix_conference_objection_conference");
    }
}
