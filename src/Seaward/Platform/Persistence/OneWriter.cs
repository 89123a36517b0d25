using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Seaward.Platform.Persistence;

/// <summary>SQLite lets one writer in at a time. Waiting here, in order, is cheaper than its busy loop.</summary>
internal sealed class OneWriter : SaveChangesInterceptor, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public Task Take(CancellationToken ct) => turn.WaitAsync(ct);

    public void Give() => turn.Release();

    public void Dispose() => turn.Dispose();

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await Take(cancellationToken);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Give();
        return new(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Give();
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Give();
        return Task.CompletedTask;
    }
}
