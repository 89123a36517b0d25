using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.History;

/// <summary>One line of a record's history: never edited, closed with a keyed mark the moment it is written.</summary>
internal sealed class HistoryEntry
{
    public long Id { get; private init; }
    public required RecordId Record { get; init; }
    public required DateTimeOffset At { get; init; }
    public required ActorKind ActorKind { get; init; }
    public required Guid ActorId { get; init; }
    public required string Act { get; init; }
    public required string Change { get; init; }
    public byte[] Mark { get; internal set; } = [];
}

/// <summary>The chain, added a moment later by one linker: each mark closed over the one before it in the same record.</summary>
internal sealed class HistoryLink
{
    public required long Entry { get; init; }
    public required RecordId Record { get; init; }
    public required long Place { get; init; }
    public required byte[] Hash { get; init; }
}

internal sealed class HistoryEntryTable : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        entry.ToTable("history_entry").HasKey(e => e.Id);
        entry.Property(e => e.Id).HasColumnName("id").Because("the order of what happened");
        entry.Property(e => e.Record).HasColumnName("record_id").Because("whose history it is");
        entry.Property(e => e.At).HasColumnName("at").Because("when it was done");
        entry.Property(e => e.ActorKind).HasColumnName("actor_kind").Because("whether staff, she herself or Seaward did it");
        entry.Property(e => e.ActorId).HasColumnName("actor_id").Because("who did it");
        entry.Property(e => e.Act).HasColumnName("act").Because("what was done, in words she can read");
        entry.Property(e => e.Change).HasColumnName("change").Because("before and after; her words stay sealed in it");
        entry.Property(e => e.Mark).HasColumnName("mark").Because("shows whether the line was changed afterwards");
        entry.HasIndex(e => e.Record).HasDatabaseName("ix_history_entry_record");
    }
}

internal sealed class HistoryLinkTable : IEntityTypeConfiguration<HistoryLink>
{
    public void Configure(EntityTypeBuilder<HistoryLink> link)
    {
        link.ToTable("history_link").HasKey(l => l.Entry);
        link.Property(l => l.Entry).HasColumnName("entry_id").ValueGeneratedNever().Because("which line of history it closes");
        link.Property(l => l.Record).HasColumnName("record_id").Because("whose history it is");
        link.Property(l => l.Place).HasColumnName("place").Because("shows whether a line is missing");
        link.Property(l => l.Hash).HasColumnName("hash").Because("closes this line over all before it", kept: "for good: of an erased record only the chain stays");
        link.HasIndex(l => new { l.Record, l.Place }).IsUnique().HasDatabaseName("ux_history_link_record_place");
    }
}
