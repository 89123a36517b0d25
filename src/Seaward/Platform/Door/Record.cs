using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.Door;

/// <summary>A woman's record: a label sealed apart, and a place. Everything else belongs to a feature.</summary>
internal sealed class Record : IInRecord
{
    public required RecordId Id { get; init; }
    public required string Site { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required Sealed Name { get; set; }
    public Sealed BagName { get; set; }

    /// <summary>She has left, and not come back yet: no list of the day holds her.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    RecordId IInRecord.Record => Id;
    Guid IInRecord.RowId => Id.Value;

    internal static Slot NameSlot(RecordId id) => new("record", "name", id.Value);
    internal static Slot BagSlot(RecordId id) => new("record", "bag_name", id.Value);
}

internal sealed class RecordTable : IEntityTypeConfiguration<Record>
{
    public void Configure(EntityTypeBuilder<Record> record)
    {
        record.ToTable("record").HasKey(r => r.Id);
        record.Property(r => r.Id).HasColumnName("id").Because("to keep what belongs together together");
        record.Property(r => r.Site).HasColumnName("site").Because("the team on duty at her place may welcome her");
        record.Property(r => r.MadeAt).HasColumnName("made_at").Because("how long she has been known here");
        record.Property(r => r.LeftAt).HasColumnName("left_at").Because("she has left, so no list of the day opens her record");
        record.Property(r => r.Name).HasColumnName("name").Because("what she wants to be called");
        record.Property(r => r.BagName).HasColumnName("bag_name").Because("the name on her bag, which is not hers");
    }
}
