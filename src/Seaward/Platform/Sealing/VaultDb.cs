using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Sealing;

internal sealed class VaultDb(DbContextOptions<VaultDb> options) : DbContext(options)
{
    public DbSet<WrappedKey> Keys => Set<WrappedKey>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        var key = model.Entity<WrappedKey>();
        key.ToTable("wrapped_key").HasKey(k => k.Owner);
        key.Property(k => k.Owner).HasColumnName("owner").Because("which record, thread or draft the key is of");
        key.Property(k => k.Wrapping).HasColumnName("wrapping").Because("which wrapping key closed it, so that wrapping keys can change");
        key.Property(k => k.DataBox).HasColumnName("data_box").Because("the key of her words, wrapped");
        key.Property(k => k.LabelBox).HasColumnName("label_box").Because("the key of her label alone, wrapped");
        key.Property(k => k.MadeAt).HasColumnName("made_at").Because("to see which keys are older than a wrapping key");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => Columns.Conventions(conventions);
}

internal sealed class WrappedKey
{
    public required Guid Owner { get; init; }
    public required string Wrapping { get; init; }
    public required byte[] DataBox { get; init; }
    public required byte[] LabelBox { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
}
