using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Identity;

/// <summary>What a session has to agree with: who still works here, as what, and since when sessions count.</summary>
public sealed record KnownStaff(Role Role, string FirstName, string Stamp);

/// <summary>Asked on every request. A copy believes the database for half a minute, so a leaver is out everywhere within one.</summary>
public sealed class StaffState(IDbContextFactory<CareDb> contexts, TimeProvider clock)
{
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<Guid, (KnownStaff? Staff, DateTimeOffset At)> known = new();

    public async ValueTask<KnownStaff?> Of(Guid staff, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(staff, out var before) && now - before.At < Believed) return before.Staff;
        var found = await Look(staff, ct);
        known[staff] = (found, now);
        return found;
    }

    public void Forget(Guid staff) => known.TryRemove(staff, out _);

    private async Task<KnownStaff?> Look(Guid staff, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Staff>().AsNoTracking().Where(s => s.Id == staff && s.LeftAt == null)
            .Select(s => new KnownStaff(s.Role, s.FirstName, s.SecurityStamp ?? "")).FirstOrDefaultAsync(ct);
    }
}
