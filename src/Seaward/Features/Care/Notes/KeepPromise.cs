using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.Notes;

/// <summary>Says that something promised was done, or takes that back.</summary>
public sealed class KeepPromise(CareDb db, RecordDoor door, ServiceClock clock)
{
    public Task<Outcome> Do(Guid promiseId, CancellationToken ct) => Say(promiseId, promise => promise.Keep(clock.Now), "act.promise-kept", ct);

    public Task<Outcome> TakeBack(Guid promiseId, CancellationToken ct) => Say(promiseId, promise => promise.TakeBack(), "act.promise-not-kept", ct);

    private async Task<Outcome> Say(Guid promiseId, Action<Promise> what, string act, CancellationToken ct)
    {
        var promise = await db.Set<Promise>().SingleOrDefaultAsync(p => p.Id == promiseId, ct);
        if (promise is null) return Outcome.Refused(RecordDoor.NoSuch);
        if (await door.MayOpen(promise.Record, ct) is null) return Outcome.Refused("door.not-yours");
        what(promise);
        await db.Save(act, ct);
        return Outcome.Done;
    }
}
