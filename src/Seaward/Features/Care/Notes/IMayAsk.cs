using Seaward.Platform;

namespace Seaward.Features.Care.Notes;

/// <summary>
/// Whether what a note asks may be asked yet. Before the explanation only a contact line is written. The feature that
/// holds the explanation answers; without one, notes are open.
/// </summary>
public interface IMayAsk
{
    Task<bool> MayAsk(RecordId record, CancellationToken ct);
}

internal sealed class NothingToWaitFor : IMayAsk
{
    public Task<bool> MayAsk(RecordId record, CancellationToken ct) => Task.FromResult(true);
}
