using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Seaward.Platform.History;

namespace Seaward.Platform.Persistence;

/// <summary>The one database. Changes to a record are saved with <see cref="Save"/>, which names the act for her history.</summary>
public sealed class CareDb(DbContextOptions<CareDb> options) : DbContext(options)
{
    private readonly OneWriter? turn = options.FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<OneWriter>().FirstOrDefault();

    internal Actor Actor { get; set; } = Actor.Nobody;
    internal HistoryWriter? Writer { get; set; }

    /// <summary>Saves what a use case changed. The act is a words key ("note.written") that she can read in her history.</summary>
    public Task<int> Save(string act, CancellationToken ct)
    {
        Writer?.Append(this, act);
        return InTurn(true, ct);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (ChangeTracker.Entries<IInRecord>().Any(e => e.State is not EntityState.Unchanged and not EntityState.Detached))
            throw new InvalidOperationException("A change to a record is saved with Save(act), so that her history says what was done.");
        return InTurn(acceptAllChangesOnSuccess, cancellationToken);
    }

    // Here and not in an interceptor: those are told nothing of a clash, and the turn would never be given back.
    private async Task<int> InTurn(bool accept, CancellationToken ct)
    {
        if (turn is null) return await base.SaveChangesAsync(accept, ct);
        await turn.Take(ct);
        try
        {
            return await base.SaveChangesAsync(accept, ct);
        }
        finally
        {
            turn.Give();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(CareDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Columns.Conventions(configurationBuilder);
}
