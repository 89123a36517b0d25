using Microsoft.EntityFrameworkCore;
using Seaward.Platform.History;

namespace Seaward.Platform.Persistence;

/// <summary>The one database. Changes to a record are saved with <see cref="Save"/>, which names the act for her history.</summary>
public sealed class CareDb(DbContextOptions<CareDb> options) : DbContext(options)
{
    internal Actor Actor { get; set; } = Actor.Nobody;
    internal HistoryWriter? Writer { get; set; }

    /// <summary>Saves what a use case changed. The act is a words key ("note.written") that she can read in her history.</summary>
    public Task<int> Save(string act, CancellationToken ct)
    {
        Writer?.Append(this, act);
        return base.SaveChangesAsync(true, ct);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (ChangeTracker.Entries<IInRecord>().Any(e => e.State is not EntityState.Unchanged and not EntityState.Detached))
            throw new InvalidOperationException("A change to a record is saved with Save(act), so that her history says what was done.");
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(CareDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Columns.Conventions(configurationBuilder);
}
