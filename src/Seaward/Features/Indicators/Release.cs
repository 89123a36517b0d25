using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Indicators;

/// <summary>That a month was published, once, and the hash of what was said. The words lie in the release folder.</summary>
public sealed class Release
{
    public required Month Month { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required StaffId PublishedBy { get; init; }
    public required string CellsHash { get; init; }
}

internal sealed class ReleaseTable : IEntityTypeConfiguration<Release>
{
    private const string Always = "for good: a release is never taken back";

    public void Configure(EntityTypeBuilder<Release> release)
    {
        release.ToTable("release").HasKey(r => r.Month);
        release.Property(r => r.Month).HasColumnName("month").HasConversion(m => m.ToString(), text => Month.Parse(text))
            .Because("a month is published once; the key forbids a second time", "everyone", Always);
        release.Property(r => r.PublishedAt).HasColumnName("published_at").Because("when it was published", "everyone", Always);
        release.Property(r => r.PublishedBy).HasColumnName("published_by").Because("who answers for it", "managers", Always);
        release.Property(r => r.CellsHash).HasColumnName("cells_hash").Because("so that a changed figure is noticed", "everyone", Always);
    }
}
