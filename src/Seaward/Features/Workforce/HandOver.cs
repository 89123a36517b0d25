using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Workforce;

/// <summary>The women at a site whom nobody walks with get a key worker, except where one keeps the other away. No name is shown.</summary>
public sealed class HandOver(CareDb db, WorkforceQuestions questions, ServiceClock clock)
{
    private const int AtOnce = 500;

    public async Task<Outcome> Do(string site, Guid to, CancellationToken ct)
    {
        var staff = await db.Set<Staff>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == to && s.LeftAt == null, ct);
        if (staff is null || !May.Do(staff.Role, May.WorkWithWomen)) return Outcome.RefusedAt("To", "workforce.cover.nobody");
        var (who, now) = (staff.StaffId, clock.Now);
        var alone = await questions.Alone().Where(r => r.Site == site && !db.Set<Standing>().Any(s => s.Record == r.Id && s.Staff == who
            && (s.Kind == StandingKind.Blocked || s.Kind == StandingKind.KnowsHer) && (s.Until == null || s.Until > now)))
            .OrderBy(r => r.Id).Take(AtOnce).Select(r => r.Id).ToListAsync(ct);
        foreach (var record in alone) db.Add(Standing.Of(record, who, StandingKind.KeyWorker, now));
        await db.Save("act.handed-over", ct);
        return Outcome.Done;
    }
}
