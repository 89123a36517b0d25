using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Workforce;

/// <summary>A locked session wakes with a one-time code of whoever locked it.</summary>
public sealed class WakeUp(CareDb db, OneTimeCodes codes, Tries tries, ServiceClock clock)
{
    public async Task<Way> Do(StaffId who, string code, CancellationToken ct)
    {
        var staff = await db.Set<Staff>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == who.Value && s.LeftAt == null, ct);
        if (staff is null) return new(Outcome.Refused("workforce.sign-in.wrong"));
        var attempt = await tries.Of(staff.Id, ct);
        if (attempt is { ClosedUntil: { } until, ClosesNow: false }) return Closed(until);
        if (await codes.Use(staff, code, ct))
        {
            await tries.Right(staff.Id, ct);
            return new(Outcome.Done, staff);
        }
        return attempt.ClosedUntil is { } from ? Closed(from) : new(Outcome.RefusedAt("Code", "workforce.locked.wrong"));
    }

    private Way Closed(DateTimeOffset until) => new(Outcome.Refused("workforce.sign-in.closed", clock.Local(until)));
}
