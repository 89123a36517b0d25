using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.Notes;

/// <summary>Says that something promised was done.</summary>
public sealed class KeepPromise(CareDb db, RecordDoor door, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid promiseId, CancellationToken ct)
    {
        var promise = await db.Set<Promise>().SingleOrDefaultAsync(p => p.Id == promiseId, ct);
        if (promise is null) return Outcome.Refused(RecordDoor.NoSuch);
        if (await door.MayOpen(promise.Record, ct) is null) return Outcome.Refused("door.not-yours");
        promise.Keep(clock.Now);
        await db.Save("act.promise-kept", ct);
        return Outcome.Done;
    }
}
