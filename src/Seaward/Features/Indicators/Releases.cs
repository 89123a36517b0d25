using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Indicators;

/// <summary>What has been published. A release whose files no longer match what was signed is not shown.</summary>
public sealed class Releases(CareDb db, ReleaseFolder folder)
{
    public async Task<Month?> Last(CancellationToken ct) =>
        await db.Set<Release>().AsNoTracking().OrderByDescending(r => r.Month).FirstOrDefaultAsync(ct) is { } release ? release.Month : null;

    public Task<List<Release>> Latest(int most, CancellationToken ct) =>
        db.Set<Release>().AsNoTracking().OrderByDescending(r => r.Month).Take(most).ToListAsync(ct);

    public Task<Release?> Find(Month month, CancellationToken ct) =>
        db.Set<Release>().AsNoTracking().FirstOrDefaultAsync(r => r.Month == month, ct);

    /// <summary>The document as it was signed; nothing when a file was changed or is gone.</summary>
    public Task<ReleaseDocument?> Read(Release release, CancellationToken ct) => folder.Read(release.Month, release.CellsHash, ct);

    public async Task<IReadOnlyList<ReleaseDocument>> Before(Month month, int most, CancellationToken ct)
    {
        var found = await Latest(most + 1, ct);
        List<ReleaseDocument> read = [];
        foreach (var release in found.Where(r => r.Month < month).Take(most).Reverse())
            if (await Read(release, ct) is { } document) read.Add(document);
        return read;
    }
}
