using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Seaward.Platform.Persistence;

/// <summary>SQLite lets one writer in at a time. Waiting here, in order, is cheaper than its busy loop.</summary>
internal sealed class OneWriter : IInterceptor, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public Task Take(CancellationToken ct) => turn.WaitAsync(ct);

    public void Give() => turn.Release();

    public void Dispose() => turn.Dispose();
}
