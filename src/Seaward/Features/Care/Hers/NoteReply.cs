using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Care.Hers;

/// <summary>A plain answer, that something in it is wrong, or that she wants it explained.</summary>
public enum ReplyKind { Reply, Wrong, Explain }

/// <summary>Her answer to a note. It stands beside the note for good; neither is changed because of the other.</summary>
public sealed class NoteReply : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid Note { get; init; }
    public required ReplyKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Nothing when she only asked for it to be explained.</summary>
    public Sealed Words { get; init; }

    Guid IInRecord.RowId => Id;

    internal static Slot Slot(Guid id) => new("note_reply", "words", id);
}

internal sealed class NoteReplyTable : IEntityTypeConfiguration<NoteReply>
{
    public void Configure(EntityTypeBuilder<NoteReply> reply)
    {
        reply.ToTable("note_reply").HasKey(r => r.Id);
        reply.Property(r => r.Id).HasColumnName("id").Because("to name the row");
        reply.Property(r => r.Record).HasColumnName("record_id").Because("whose record it is in");
        reply.Property(r => r.Note).HasColumnName("note_id").Because("which note she answers");
        reply.Property(r => r.Kind).HasColumnName("kind").Because("whether she answers, says it is wrong, or asks us to explain");
        reply.Property(r => r.At).HasColumnName("at").Because("when she said it");
        reply.Property(r => r.Words).HasColumnName("words").Because("her own words, beside ours for good");
        reply.HasIndex(r => r.Record).HasDatabaseName("ix_note_reply_record");
    }
}
