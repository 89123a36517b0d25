using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Counting;

/// <summary>How many at each place; whose they are is asked and forgotten in one question.</summary>
internal static class PlaceCounts
{
    extension(CareDb db)
    {
        public Task<Dictionary<string, int>> ByPlace(IQueryable<RecordId> about, CancellationToken ct) => about
            .Join(db.Set<Record>(), one => one, record => record.Id, (_, record) => record.Site)
            .GroupBy(site => site).Select(group => new { Site = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Site, group => group.Count, ct);
    }
}
