using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Records;

public sealed class HomeQuestions(CareDb db, ServiceClock clock)
{
    /// <summary>The first names of those who walk with her now.</summary>
    public async Task<IReadOnlyList<string>> HerWorkers(RecordId her, CancellationToken ct)
    {
        var now = clock.Now;
        var ids = await db.Set<Standing>().AsNoTracking()
            .Where(s => s.Record == her && s.Kind == StandingKind.KeyWorker && s.From <= now && (s.Until == null || s.Until > now))
            .OrderBy(s => s.From).Select(s => s.Staff).ToListAsync(ct);
        var guids = ids.Select(id => id.Value).ToList();
        return await db.Set<Staff>().AsNoTracking().Where(s => guids.Contains(s.Id)).Select(s => s.FirstName).ToListAsync(ct);
    }
}
