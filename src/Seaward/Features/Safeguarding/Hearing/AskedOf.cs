using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Hearing;

/// <summary>Which women were asked before the service decided something, by what they live now. (Y19)</summary>
public sealed class AskedOf
{
    public required Guid Id { get; init; }

    /// <summary>The month of the figures it is about, written 2026-10.</summary>
    public required string Which { get; init; }

    public required int UsingNow { get; init; }
    public required int InTreatment { get; init; }
    public required int InThePast { get; init; }

    /// <summary>What they changed, or that they changed nothing.</summary>
    public required string Changed { get; init; }

    public required StaffId By { get; init; }
    public required DateTimeOffset At { get; init; }

    public WomenAsked Women => new(UsingNow, InTreatment, InThePast);
}

internal sealed class AskedOfTable : IEntityTypeConfiguration<AskedOf>
{
    private const string Everyone = "everyone", Kept = "for good";

    public void Configure(EntityTypeBuilder<AskedOf> asked)
    {
        asked.ToTable("asked_of").HasKey(a => a.Id);
        asked.Ignore(a => a.Women);
        asked.Property(a => a.Id).HasColumnName("id").Because("to name the row", Everyone, Kept);
        asked.Property(a => a.Which).HasColumnName("which").Because("what was decided", Everyone, Kept);
        asked.Property(a => a.UsingNow).HasColumnName("using_now").Because("how many women using now were asked; none is a gap that shows", Everyone, Kept);
        asked.Property(a => a.InTreatment).HasColumnName("in_treatment").Because("how many women in treatment were asked", Everyone, Kept);
        asked.Property(a => a.InThePast).HasColumnName("in_the_past").Because("how many women who used in the past were asked", Everyone, Kept);
        asked.Property(a => a.Changed).HasColumnName("changed").Because("what they changed", Everyone, Kept);
        asked.Property(a => a.By).HasColumnName("by_id").Because("who wrote it down", "those who answer the women’s group", Kept);
        asked.Property(a => a.At).HasColumnName("at").Because("when", Everyone, Kept);
        asked.HasIndex(a => a.Which).IsUnique().HasDatabaseName("ux_asked_of_which");
    }
}
