using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Care.Notes;

/// <summary>A note has three boxes. A contact line says what happened and what was done, and asks nothing.</summary>
public enum NoteKind { Note, Contact }

/// <summary>The part of a note she cannot read yet. Her own words are never held back from her.</summary>
public enum HeldPart { Nothing, Happened, Ours, Both }

/// <summary>The only reasons for holding a part back. She reads the reason.</summary>
public enum HeldBecause { SomebodyElse, SeriousHarm, AskedToWait }

/// <summary>Written once and never changed: a correction is a new note beside the old one.</summary>
public sealed class Note : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }

    /// <summary>Counts the notes of one record, so that a page knows what was added since it was read.</summary>
    public required int Number { get; init; }

    public required StaffId Author { get; init; }
    public required DateTimeOffset At { get; init; }
    public required NoteKind Kind { get; init; }
    public required Sealed Happened { get; init; }
    public Sealed Said { get; init; }
    public Sealed Ours { get; init; }
    public Sealed ChildPresent { get; init; }
    public HeldPart Held { get; init; }
    public Sealed HeldWhy { get; init; }
    public Guid? Corrects { get; init; }

    Guid IInRecord.RowId => Id;

    internal static Slot Slot(string column, Guid id) => new("note", column, id);
}

internal sealed class NoteTable : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.ToTable("note").HasKey(n => n.Id);
        note.Property(n => n.Id).HasColumnName("id").Because("to name the row; made with the form, so that sending twice writes once");
        note.Property(n => n.Record).HasColumnName("record_id").Because("whose record it is in");
        note.Property(n => n.Number).HasColumnName("number").Because("to tell a worker what a colleague added in the meantime");
        note.Property(n => n.Author).HasColumnName("author_id").Because("she can see who wrote it");
        note.Property(n => n.At).HasColumnName("at").Because("when it was written");
        note.Property(n => n.Kind).HasColumnName("kind").Because("a contact line asks nothing, and may stand before anything was explained");
        note.Property(n => n.Happened).HasColumnName("happened").Because("what the worker saw and heard");
        note.Property(n => n.Said).HasColumnName("said").Because("her own words, apart from everyone else's");
        note.Property(n => n.Ours).HasColumnName("ours").Because("what we did, or said we would do");
        note.Property(n => n.ChildPresent).HasColumnName("child_present").Because("whether a child could hear what was said");
        note.Property(n => n.Held).HasColumnName("held_part").Because("which part she cannot read yet");
        note.Property(n => n.HeldWhy).HasColumnName("held_because").Because("why she cannot read it yet, which she can read");
        note.Property(n => n.Corrects).HasColumnName("corrects_id").Because("the note it puts right; both stay");
        note.HasIndex(n => new { n.Record, n.Number }).IsUnique().HasDatabaseName("ux_note_record_number");
    }
}
