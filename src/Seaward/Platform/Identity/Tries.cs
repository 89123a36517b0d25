using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Platform.Identity;

/// <summary>A try at signing in: closed until a time, or allowed and already counted as wrong until it proves right.</summary>
public readonly record struct Try(DateTimeOffset? ClosedUntil, bool ClosesNow);

/// <summary>Counts a try before it is checked, so that a thousand at once are still five.</summary>
public sealed class Tries(CareDb db, ServiceClock clock, StrangerTries strangers)
{
    public Try OfNobody(string name) => strangers.Take(name, clock.Now);

    public async Task<Try> Of(Guid staff, CancellationToken ct)
    {
        while (true)
        {
            var now = clock.Now;
            var before = await db.Set<Staff>().AsNoTracking().Where(s => s.Id == staff).Select(s => new { s.AccessFailedCount, s.LockoutEnd }).SingleAsync(ct);
            if (before.LockoutEnd > now) return new(before.LockoutEnd, false);
            var count = before.AccessFailedCount + 1;
            var until = LockOutRules.After(count) is { } closed ? now + closed : (DateTimeOffset?)null;
            if (await db.Set<Staff>().Where(s => s.Id == staff && s.AccessFailedCount == count - 1)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.AccessFailedCount, count).SetProperty(s => s.LockoutEnd, until), ct) == 1)
                return new(until, until is not null);
        }
    }

    public Task Right(Guid staff, CancellationToken ct) => db.Set<Staff>().Where(s => s.Id == staff)
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.AccessFailedCount, 0).SetProperty(s => s.LockoutEnd, (DateTimeOffset?)null), ct);
}

/// <summary>Names nobody has are closed the same way, so that being closed says nothing about a name.</summary>
public sealed class StrangerTries(KeyFolder keys)
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset? Until)> tried = new(StringComparer.Ordinal);

    public Try Take(string name, DateTimeOffset now)
    {
        if (tried.Count > Most) tried.Clear();
        var key = Convert.ToHexString(HMACSHA256.HashData(keys.Index, Encoding.UTF8.GetBytes("name tried " + name)));
        var closedBefore = false;
        var after = tried.AddOrUpdate(key, _ => (1, null), (_, before) =>
        {
            closedBefore = before.Until > now;
            return closedBefore ? before : (before.Count + 1, LockOutRules.After(before.Count + 1) is { } closed ? now + closed : null);
        });
        return new(after.Until, !closedBefore && after.Until is not null);
    }
}
