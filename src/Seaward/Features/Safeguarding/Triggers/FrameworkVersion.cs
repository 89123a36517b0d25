using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>A list as it was published: whole, never edited, in force from its day until a later one is.</summary>
public sealed class FrameworkVersion
{
    public required Guid Id { get; init; }
    public required int Number { get; init; }
    public required string Version { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required string Text { get; init; }
    public required Guid Proposal { get; init; }
}

internal sealed class FrameworkVersionTable : IEntityTypeConfiguration<FrameworkVersion>
{
    private const string Everyone = "everyone", ForGood = "for good";

    public void Configure(EntityTypeBuilder<FrameworkVersion> version)
    {
        version.ToTable("framework_version").HasKey(v => v.Id);
        version.Property(v => v.Id).HasColumnName("id").Because("to name the row", Everyone, ForGood);
        version.Property(v => v.Number).HasColumnName("number").Because("which came after which", Everyone, ForGood);
        version.Property(v => v.Version).HasColumnName("version").Because("decisions, notices and papers name it", Everyone, ForGood);
        version.Property(v => v.EffectiveOn).HasColumnName("effective_on").Because("from which day it holds", Everyone, ForGood);
        version.Property(v => v.Text).HasColumnName("list").Because("the whole list, so that any decision can be run again", Everyone, ForGood);
        version.Property(v => v.Proposal).HasColumnName("proposal_id").Because("who made it, and whose names are under it", Everyone, ForGood);
        version.HasIndex(v => v.Number).IsUnique().HasDatabaseName("ux_framework_version_number");
        version.HasIndex(v => v.Version).IsUnique().HasDatabaseName("ux_framework_version_version");
    }
}
