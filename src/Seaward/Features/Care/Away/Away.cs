using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Care.Away;

/// <summary>In whose words her leaving is written down.</summary>
public enum InWhose { Hers, OursReadToHer, SheSentWord }

/// <summary>From the day she left until she is back, if she comes back. Nobody else decides that she has left.</summary>
public sealed class Away : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required DateOnly LeftOn { get; init; }
    public required InWhose InWhose { get; init; }
    public required Sealed Said { get; init; }
    public required Sealed WayBack { get; init; }
    public required StaffId WrittenBy { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? BackAt { get; private set; }

    /// <summary>Nobody, when she pressed it herself.</summary>
    public StaffId? BackBy { get; private set; }

    Guid IInRecord.RowId => Id;

    internal static Slot Slot(string column, Guid id) => new("away", column, id);

    public void ComeBack(DateTimeOffset at, StaffId? by) => (BackAt, BackBy) = (at, by);
}

internal sealed class AwayTable : IEntityTypeConfiguration<Away>
{
    public void Configure(EntityTypeBuilder<Away> away)
    {
        away.ToTable("away").HasKey(a => a.Id);
        away.Property(a => a.Id).HasColumnName("id").Because("to name the row");
        away.Property(a => a.Record).HasColumnName("record_id").Because("who left");
        away.Property(a => a.LeftOn).HasColumnName("left_on").Because("the day she left");
        away.Property(a => a.InWhose).HasColumnName("in_whose").Because("in whose words it is written");
        away.Property(a => a.Said).HasColumnName("said").Because("what she said about it, if she wanted that written");
        away.Property(a => a.WayBack).HasColumnName("way_back").Because("how she may come back, for her and for whoever opens the door");
        away.Property(a => a.WrittenBy).HasColumnName("written_by").Because("who wrote it with her");
        away.Property(a => a.WrittenAt).HasColumnName("written_at").Because("when it was written");
        away.Property(a => a.BackAt).HasColumnName("back_at").Because("when she came back");
        away.Property(a => a.BackBy).HasColumnName("back_by").Because("who wrote that she is back; nobody, when she pressed it herself");
        away.HasIndex(a => a.Record).HasDatabaseName("ix_away_record");
    }
}
