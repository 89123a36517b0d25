using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>Only those who will use it can say what is needed now; so it is asked who they were. (Y19)</summary>
public enum MakerGroup { UsingNow, InTreatment, InThePast }

/// <summary>The women of one group who made a version: how many, and the names that they want there.</summary>
public sealed class Maker
{
    public required Guid Proposal { get; init; }
    public required MakerGroup Group { get; init; }
    public int Women { get; set; }
    public string Names { get; set; } = "";
}

internal sealed class MakerTable : IEntityTypeConfiguration<Maker>
{
    private const string Everyone = "everyone, once published", Kept = "for good";

    public void Configure(EntityTypeBuilder<Maker> maker)
    {
        maker.ToTable("maker").HasKey(m => new { m.Proposal, m.Group });
        maker.Property(m => m.Proposal).HasColumnName("proposal_id").Because("what they made", Everyone, Kept);
        maker.Property(m => m.Group).HasColumnName("maker_group").Because("using now, in treatment, or in the past: none using now is a gap that shows", Everyone, Kept);
        maker.Property(m => m.Women).HasColumnName("women").Because("how many", Everyone, Kept);
        maker.Property(m => m.Names).HasColumnName("names").Because("first names of those who want to be named", Everyone, Kept);
    }
}
