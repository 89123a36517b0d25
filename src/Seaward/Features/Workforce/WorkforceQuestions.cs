using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Workforce;

public sealed record Colleague(StaffId Id, string FirstName, Role Role, string? Site, DateTimeOffset? LeftAt);

public sealed record OpenInvite(string? FirstName, Role Role, DateTimeOffset Until);

public sealed record AskedWayIn(Guid Id, StaffId Staff, string FirstName, StaffId AskedBy, string AskedByName, string? AgreedByName, DateTimeOffset AskedAt);

public sealed record Happened(StaffEventKind Kind, string? Whom, string? By, DateTimeOffset At);

/// <summary>How many women at a site have nobody walking with them. A count: names stay behind the door.</summary>
public sealed record Uncovered(string Site, int Women);

public sealed class WorkforceQuestions(CareDb db, ServiceClock clock)
{
    public Task<List<Colleague>> Here(CancellationToken ct) => db.Set<Staff>().AsNoTracking().Where(s => s.LeftAt == null)
        .OrderBy(s => s.FirstName).ThenBy(s => s.Id).Select(s => new Colleague(new StaffId(s.Id), s.FirstName, s.Role, s.Site, s.LeftAt)).ToListAsync(ct);

    public Task<Colleague?> One(Guid id, CancellationToken ct) => db.Set<Staff>().AsNoTracking().Where(s => s.Id == id)
        .Select(s => new Colleague(new StaffId(s.Id), s.FirstName, s.Role, s.Site, s.LeftAt)).FirstOrDefaultAsync(ct);

    public Task<List<OpenInvite>> Invited(CancellationToken ct)
    {
        var now = clock.Now;
        return db.Set<Invite>().AsNoTracking().Where(i => i.UsedAt == null && i.Until > now).OrderBy(i => i.Until)
            .Select(i => new OpenInvite(i.FirstName, i.Role, i.Until)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<AskedWayIn>> WaysInAsked(StaffId? about, CancellationToken ct)
    {
        var since = clock.Now - NewWayInRules.Lasts;
        var asked = await db.Set<NewWayIn>().AsNoTracking().Where(w => w.LinkMadeAt == null && w.AskedAt >= since && (about == null || w.Staff == about))
            .OrderBy(w => w.AskedAt).ToListAsync(ct);
        var names = await Names(asked.SelectMany(w => new[] { w.Staff, w.AskedBy, w.AgreedBy ?? w.AskedBy }), ct);
        return [.. asked.Select(w => new AskedWayIn(w.Id, w.Staff, names[w.Staff.Value], w.AskedBy, names[w.AskedBy.Value],
            w.AgreedBy is { } second ? names[second.Value] : null, w.AskedAt))];
    }

    public async Task<IReadOnlyList<Happened>> Lately(StaffId? about, CancellationToken ct)
    {
        var events = await db.Set<StaffEvent>().AsNoTracking().Where(e => about == null || e.Staff == about).OrderByDescending(e => e.At).Take(30).ToListAsync(ct);
        var names = await Names(events.SelectMany(e => new[] { e.Staff, e.By ?? e.Staff }), ct);
        foreach (var (id, name) in await Expected(events.Select(e => e.Staff), ct)) names.TryAdd(id, name);
        return [.. events.Select(e => new Happened(e.Kind, names.GetValueOrDefault(e.Staff.Value), e.By is { } by ? names.GetValueOrDefault(by.Value) : null, clock.Local(e.At)))];
    }

    public async Task<IReadOnlyList<Uncovered>> WithoutKeyWorker(CancellationToken ct)
    {
        var counts = await Alone().GroupBy(r => r.Site).Select(g => new { Site = g.Key, Women = g.Count() }).OrderBy(g => g.Site).ToListAsync(ct);
        return [.. counts.Select(c => new Uncovered(c.Site, c.Women))];
    }

    /// <summary>Records with no key worker and no cover now.</summary>
    internal IQueryable<Record> Alone()
    {
        var now = clock.Now;
        return db.Set<Record>().AsNoTracking().Where(r => !db.Set<Standing>().Any(s => s.Record == r.Id
            && (s.Kind == StandingKind.KeyWorker || s.Kind == StandingKind.Cover) && s.From <= now && (s.Until == null || s.Until > now)));
    }

    // Who is invited has a name before an account.
    private async Task<IEnumerable<(Guid, string)>> Expected(IEnumerable<StaffId> of, CancellationToken ct)
    {
        StaffId[] ids = [.. of.Distinct()];
        var invited = await db.Set<Invite>().AsNoTracking().Where(i => ids.Contains(i.Staff) && i.FirstName != null).ToListAsync(ct);
        return invited.Select(i => (i.Staff.Value, i.FirstName!));
    }

    private Task<Dictionary<Guid, string>> Names(IEnumerable<StaffId> of, CancellationToken ct)
    {
        Guid[] ids = [.. of.Select(s => s.Value).Distinct()];
        return db.Set<Staff>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.FirstName, ct);
    }
}
