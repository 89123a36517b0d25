using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Joining;

/// <summary>Asked before anything about her leaves.</summary>
public sealed class NeverQuestions(CareDb db)
{
    /// <summary>What she said, where it forbids this place or person; null where nothing does.</summary>
    public async Task<string?> Forbids(OpenRecord record, string? where, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(where) ? null : NeverRules.Forbids((await db.NewestContact(record.Id, ct))?.NeverTo(record), where);
}
