using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Care.Notes;

public enum Whose { Ours, Hers }

/// <summary>What was said would be done. Ours come first, and ours are what Today reminds of.</summary>
public sealed class Promise : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public Guid? Note { get; init; }
    public required StaffId Staff { get; init; }
    public required Whose Whose { get; init; }
    public required Sealed What { get; init; }
    public DateOnly? Due { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? KeptAt { get; private set; }

    Guid IInRecord.RowId => Id;

    public void Keep(DateTimeOffset at) => KeptAt ??= at;

    public void TakeBack() => KeptAt = null;

    internal static Slot WhatSlot(Guid id) => new("promise", "what", id);
}

internal sealed class PromiseTable : IEntityTypeConfiguration<Promise>
{
    public void Configure(EntityTypeBuilder<Promise> promise)
    {
        promise.ToTable("promise").HasKey(p => p.Id);
        promise.Property(p => p.Id).HasColumnName("id").Because("to name the row");
        promise.Property(p => p.Record).HasColumnName("record_id").Because("to whom it was said");
        promise.Property(p => p.Note).HasColumnName("note_id").Because("the note in which it was said");
        promise.Property(p => p.Staff).HasColumnName("staff_id").Because("which of us said it");
        promise.Property(p => p.Whose).HasColumnName("whose").Because("who does it, us or her; ours come first");
        promise.Property(p => p.What).HasColumnName("what").Because("what was said would be done");
        promise.Property(p => p.Due).HasColumnName("due").Because("the day it was said for, to remind us");
        promise.Property(p => p.MadeAt).HasColumnName("made_at").Because("when it was said");
        promise.Property(p => p.KeptAt).HasColumnName("kept_at").Because("when it was done, so that nobody is reminded again");
        promise.HasIndex(p => new { p.Record, p.KeptAt }).HasDatabaseName("ix_promise_record_kept");
    }
}
