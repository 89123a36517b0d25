using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Door;

/// <summary>All the door needs to decide, in one question.</summary>
internal static class KnockQuery
{
    private static readonly Compiled<Func<CareDb, RecordId, StaffId, DateOnly, IAsyncEnumerable<Row>>> Rows = new(() => EF.CompileAsyncQuery((CareDb db, RecordId id, StaffId staff, DateOnly day) => db.Set<Record>()
            .Where(r => r.Id == id)
            .SelectMany(r => db.Set<Standing>().Where(s => s.Record == r.Id && s.Staff == staff).DefaultIfEmpty(), (r, s) => new Row(
                s == null ? null : s.Kind, s == null ? null : s.From, s == null ? null : s.Until,
                db.Set<Duty>().Any(d => d.Staff == staff && d.Day == day && d.Site == r.Site)))));

    /// <summary>Nothing when there is no such record.</summary>
    public static async Task<Found?> Find(CareDb db, RecordId id, StaffId staff, DateOnly day, CancellationToken ct)
    {
        Found? found = null;
        await foreach (var row in Rows.For(db)(db, id, staff, day).WithCancellation(ct))
        {
            found ??= new([], row.OnDuty);
            if (row.Kind is { } kind) found.Standings.Add(new(kind, row.From!.Value, row.Until));
        }
        return found;
    }

    public sealed record Found(List<StandingNow> Standings, bool OnDuty);

    private sealed record Row(StandingKind? Kind, DateTimeOffset? From, DateTimeOffset? Until, bool OnDuty);
}
