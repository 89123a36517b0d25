using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Demo;

/// <summary>One row that says a demo made this database. Without it, demo and seed keep their hands off.</summary>
public sealed class DemoMark
{
    public required int Id { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The step that made the table.</summary>
    public const string Since = "2026_11_22_0003_demo";

    public static DemoMark Now(DateTimeOffset at) => new() { Id = 1, MadeAt = at };

    public static Task<bool> IsOurs(CareDb db, CancellationToken ct = default) => db.Set<DemoMark>().AnyAsync(ct);
}

/// <summary>Whom a one-tap sign-in leads to, where the role alone does not say it.</summary>
public sealed class DemoSignIn
{
    public const string Mother = "mother";

    public required string Name { get; init; }
    public required Guid Id { get; set; }
}

internal sealed class DemoMarkTable : IEntityTypeConfiguration<DemoMark>
{
    public void Configure(EntityTypeBuilder<DemoMark> mark)
    {
        mark.ToTable("demo_mark").HasKey(m => m.Id);
        mark.Property(m => m.Id).HasColumnName("id").ValueGeneratedNever().Because("there is one row", "nobody", "as long as the demo");
        mark.Property(m => m.MadeAt).HasColumnName("made_at").Because("when the demo made this database", "nobody", "as long as the demo");
    }
}

internal sealed class DemoSignInTable : IEntityTypeConfiguration<DemoSignIn>
{
    public void Configure(EntityTypeBuilder<DemoSignIn> signIn)
    {
        signIn.ToTable("demo_sign_in").HasKey(s => s.Name);
        signIn.Property(s => s.Name).HasColumnName("name").Because("which one-tap sign-in", "nobody", "as long as the demo");
        signIn.Property(s => s.Id).HasColumnName("id").Because("the invented person it leads to", "nobody", "as long as the demo");
    }
}
