using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Care.HerWords;

/// <summary>A word she uses for herself. The language helper leaves it alone in what we write about her, until she takes it out.</summary>
public sealed class HerWord : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required StaffId By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Sealed Word { get; init; }
    public DateTimeOffset? OutAt { get; private set; }

    Guid IInRecord.RowId => Id;

    public void TakeOut(DateTimeOffset at) => OutAt ??= at;

    public void PutBack() => OutAt = null;

    internal static Slot Slot(Guid id) => new("her_word", "word", id);
}

internal sealed class HerWordTable : IEntityTypeConfiguration<HerWord>
{
    public void Configure(EntityTypeBuilder<HerWord> word)
    {
        word.ToTable("her_word").HasKey(w => w.Id);
        word.Property(w => w.Id).HasColumnName("id").Because("to name the row");
        word.Property(w => w.Record).HasColumnName("record_id").Because("whose word it is");
        word.Property(w => w.By).HasColumnName("by_id").Because("who heard it from her; she sees the name");
        word.Property(w => w.At).HasColumnName("at").Because("when it was written down");
        word.Property(w => w.Word).HasColumnName("word").Because("what she calls herself, so that nobody corrects it");
        word.Property(w => w.OutAt).HasColumnName("out_at").Because("when she took it out; it does not come back without her");
        word.HasIndex(w => w.Record).HasDatabaseName("ix_her_word_record");
    }
}
