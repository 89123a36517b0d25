using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.Door;

/// <summary>The only reasons to look for someone who is not one of yours. She reads which.</summary>
public enum SearchReason { SheIsHere, SheRang, SheAsked, AnotherService }

/// <summary>A search beyond one's own people: counted, so that nobody trawls.</summary>
internal sealed class Search
{
    public required Guid Id { get; init; }
    public required StaffId Staff { get; init; }
    public required DateTimeOffset At { get; init; }
    public required SearchReason Reason { get; init; }
}

/// <summary>One woman whose name came up in such a search, and why, in words she can read.</summary>
internal sealed class SearchShown : IInRecord
{
    public required Guid Id { get; init; }
    public required Guid Search { get; init; }
    public required RecordId Record { get; init; }
    public required Sealed Because { get; init; }

    Guid IInRecord.RowId => Id;

    internal static Slot BecauseSlot(Guid id) => new("search_shown", "because", id);
}

internal sealed class SearchTable : IEntityTypeConfiguration<Search>
{
    private const string Seers = "managers, and each woman shown", Kept = "one year";

    public void Configure(EntityTypeBuilder<Search> search)
    {
        search.ToTable("search").HasKey(s => s.Id);
        search.Property(s => s.Id).HasColumnName("id").Because("to name the row", Seers, Kept);
        search.Property(s => s.Staff).HasColumnName("staff_id").Because("who looked for someone not one of theirs", Seers, Kept);
        search.Property(s => s.At).HasColumnName("at").Because("when; thirty an hour is the most", Seers, Kept);
        search.Property(s => s.Reason).HasColumnName("reason").Because("why, from a closed list", Seers, Kept);
        search.HasIndex(s => new { s.Staff, s.At }).HasDatabaseName("ix_search_staff_at");
    }
}

internal sealed class SearchShownTable : IEntityTypeConfiguration<SearchShown>
{
    public void Configure(EntityTypeBuilder<SearchShown> shown)
    {
        shown.ToTable("search_shown").HasKey(s => s.Id);
        shown.Property(s => s.Id).HasColumnName("id").Because("to name the row");
        shown.Property(s => s.Search).HasColumnName("search_id").Because("which search it was");
        shown.Property(s => s.Record).HasColumnName("record_id").Because("whose name came up");
        shown.Property(s => s.Because).HasColumnName("because").Because("what the worker gave as the reason, which she can read");
        shown.HasIndex(s => s.Record).HasDatabaseName("ix_search_shown_record");
    }
}
