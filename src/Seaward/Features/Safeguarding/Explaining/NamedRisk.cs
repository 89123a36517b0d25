using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>A worker named a line of immediate danger about her today. What the line was stands with what was sent, not here.</summary>
public sealed class NamedRisk : IInRecord
{
    public const int HoursItOpens = 24;

    private NamedRisk() { }

    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required StaffId NamedBy { get; init; }
    public required DateTimeOffset NamedAt { get; init; }

    Guid IInRecord.RowId => Id;

    /// <summary>Nothing, when the line is not one of immediate danger.</summary>
    public static NamedRisk? Of(RecordId record, string line, StaffId namedBy, DateTimeOffset at) =>
        ImmediateDanger.Triggers.Any(t => t.Id == line)
            ? new() { Id = Guid.CreateVersion7(), Record = record, NamedBy = namedBy, NamedAt = at }
            : null;
}

internal sealed class NamedRiskTable : IEntityTypeConfiguration<NamedRisk>
{
    public void Configure(EntityTypeBuilder<NamedRisk> risk)
    {
        risk.ToTable("named_risk").HasKey(r => r.Id);
        risk.HasAlternateKey(r => new { r.Id, r.Record }).HasName("ak_named_risk_id_record");
        risk.Property(r => r.Id).HasColumnName("id").Because("an answer that rests on it names it");
        risk.Property(r => r.Record).HasColumnName("record_id").Because("whose record it is about");
        risk.Property(r => r.NamedBy).HasColumnName("named_by").Because("who named the danger");
        risk.Property(r => r.NamedAt).HasColumnName("named_at").Because("it opens questions for one day, no longer");
        risk.HasIndex(r => r.Record).HasDatabaseName("ix_named_risk_record");
    }
}
