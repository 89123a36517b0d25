using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.Drafts;

/// <summary>One sheet of what one person has typed into one form about one subject, and has not sent yet.</summary>
internal sealed class Draft
{
    public required Guid Id { get; init; }
    public required ActorKind PersonKind { get; init; }
    public required Guid Person { get; init; }
    public required string Form { get; init; }

    /// <summary>The record it is about; nothing but zeros for a form about nobody.</summary>
    public required Guid Subject { get; init; }

    /// <summary>A second window that wrote something else has a sheet of its own: neither text is lost.</summary>
    public required int Sheet { get; init; }

    public int Version { get; private set; }
    public required DateTimeOffset Since { get; init; }
    public DateTimeOffset SavedAt { get; private set; }
    public Sealed Words { get; private set; }

    public void Write(Sealed words, DateTimeOffset at)
    {
        Words = words;
        SavedAt = at;
        Version++;
    }

    internal static Slot WordsSlot(Guid id) => new("draft", "words", id);
}

internal sealed class DraftTable : IEntityTypeConfiguration<Draft>
{
    private const string Owner = "only whoever typed it", Kept = "until it is sent or put away, and never longer than fourteen days";

    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("draft").HasKey(d => d.Id);
        draft.Property(d => d.Id).HasColumnName("id").Because("to name the row and its key", Owner, Kept);
        draft.Property(d => d.PersonKind).HasColumnName("person_kind").Because("a worker's draft, or hers", Owner, Kept);
        draft.Property(d => d.Person).HasColumnName("person_id").Because("whose draft it is; nobody else sees it", Owner, Kept);
        draft.Property(d => d.Form).HasColumnName("form").Because("which form it belongs to", Owner, Kept);
        draft.Property(d => d.Subject).HasColumnName("subject_id").Because("so that it is never shown under another woman", Owner, Kept);
        draft.Property(d => d.Sheet).HasColumnName("sheet").Because("two windows keep two texts", Owner, Kept);
        draft.Property(d => d.Version).HasColumnName("version").IsConcurrencyToken().Because("to notice that another window wrote in between", Owner, Kept);
        draft.Property(d => d.Since).HasColumnName("since").Because("to say how old it is", Owner, Kept);
        draft.Property(d => d.SavedAt).HasColumnName("saved_at").Because("to say when it was kept, and to destroy it in time", Owner, Kept);
        draft.Property(d => d.Words).HasColumnName("words").Because("what was typed and not sent yet", Owner, Kept);
        draft.HasIndex(d => new { d.Person, d.PersonKind, d.Form, d.Subject, d.Sheet }).IsUnique().HasDatabaseName("ux_draft_person_form_subject_sheet");
        draft.HasIndex(d => d.SavedAt).HasDatabaseName("ix_draft_saved_at");
    }
}
