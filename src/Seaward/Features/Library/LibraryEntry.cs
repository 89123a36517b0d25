using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Library;

/// <summary>
/// A short page made with women: who was asked (a group, no names), what it was checked against, in whose words, and the
/// day on which it is looked at again. After that day nobody is shown it as current.
/// </summary>
internal sealed class LibraryEntry
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string Asked { get; init; }
    public required string Checked { get; init; }
    public required string Words { get; init; }
    public required DateOnly ReviewOn { get; init; }
    public required StaffId WrittenBy { get; init; }
    public StaffId? AgreedBy { get; set; }
    public bool PutAway { get; set; }
}

internal sealed class LibraryTable : IEntityTypeConfiguration<LibraryEntry>
{
    private const string Everyone = "everyone", InUse = "while it is in use";

    public void Configure(EntityTypeBuilder<LibraryEntry> entry)
    {
        entry.ToTable("library_page", t => t.HasCheckConstraint("ck_library_page_two", "agreed_by IS NULL OR agreed_by <> written_by")).HasKey(e => e.Id);
        entry.Property(e => e.Id).HasColumnName("id").Because("to tell one page from another", Everyone, InUse);
        entry.Property(e => e.Title).HasColumnName("title").Because("what it is about", Everyone, InUse);
        entry.Property(e => e.Text).HasColumnName("text").Because("what it says", Everyone, InUse);
        entry.Property(e => e.Asked).HasColumnName("asked").Because("which group of women was asked first; no names", Everyone, InUse);
        entry.Property(e => e.Checked).HasColumnName("checked").Because("what the facts were checked against", Everyone, InUse);
        entry.Property(e => e.Words).HasColumnName("words").Because("in whose words it was put; a group, no names", Everyone, InUse);
        entry.Property(e => e.ReviewOn).HasColumnName("review_on").Because("after this day it is not shown as current", Everyone, InUse);
        entry.Property(e => e.WrittenBy).HasColumnName("written_by").Because("who put it here", "staff", InUse);
        entry.Property(e => e.AgreedBy).HasColumnName("agreed_by").Because("who agreed: never the one who put it here", "staff", InUse);
        entry.Property(e => e.PutAway).HasColumnName("put_away").Because("it is not used any more", "staff", InUse);
    }
}
