using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>What we say we do and do not do, as it stood from a day on. Stored whole, never edited.</summary>
public sealed class PolicyVersion
{
    public required Guid Id { get; init; }
    public required int Number { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required bool WordingOnly { get; init; }
    public required bool StartingPoint { get; init; }
    public required string Language { get; init; }
    public required string Plain { get; init; }
    public required string Policy { get; init; }

    /// <summary>Who made and signed it; nothing for the one that the program came with.</summary>
    public Guid? Proposal { get; init; }

    /// <summary>The one that the program came with, as every database begins with it.</summary>
    public static PolicyVersion Shipped { get; } = new()
    {
        Id = new("019AA000-0000-7000-8000-000000000001"), Number = 1, EffectiveOn = new(2025, 1, 1), WordingOnly = false, StartingPoint = true, Language = "en", Plain = Text("plain"), Policy = Text("policy"),
    };

    public VersionFact Fact => new(Number, EffectiveOn, WordingOnly);
    public IReadOnlyList<Promise> Promises => PolicyText.Read(Plain);
    public IReadOnlyList<Promise> WholePolicy => PolicyText.Read(Policy);

    private static string Text(string part)
    {
        using var stream = typeof(PolicyVersion).Assembly.GetManifestResourceStream($"before-we-ask-1-{part}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

internal sealed class PolicyVersionTable : IEntityTypeConfiguration<PolicyVersion>
{
    private const string Everyone = "everyone", ForGood = "for good";

    public void Configure(EntityTypeBuilder<PolicyVersion> version)
    {
        version.ToTable("policy_version").HasKey(v => v.Id);
        version.Ignore(v => v.Fact).Ignore(v => v.Promises).Ignore(v => v.WholePolicy);
        version.Property(v => v.Id).HasColumnName("id").Because("to name the version", Everyone, ForGood);
        version.Property(v => v.Number).HasColumnName("number").Because("which came after which", Everyone, ForGood);
        version.Property(v => v.EffectiveOn).HasColumnName("effective_on").Because("from which day it holds", Everyone, ForGood);
        version.Property(v => v.WordingOnly).HasColumnName("wording_only").Because("clearer words with the same meaning need no new explanation", Everyone, ForGood);
        version.Property(v => v.StartingPoint).HasColumnName("starting_point").Because("says that nobody here has agreed it yet", Everyone, ForGood);
        version.Property(v => v.Language).HasColumnName("language").Because("in which language it is written", Everyone, ForGood);
        version.Property(v => v.Plain).HasColumnName("plain").Because("the short version that she takes home", Everyone, ForGood);
        version.Property(v => v.Policy).HasColumnName("policy").Because("the whole policy, as it stood", Everyone, ForGood);
        version.Property(v => v.Proposal).HasColumnName("proposal_id").Because("who made it, and whose names are under it", Everyone, ForGood);
        version.HasIndex(v => v.Number).IsUnique().HasDatabaseName("ux_policy_version_number");
    }
}
