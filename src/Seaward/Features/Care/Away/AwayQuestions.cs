using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Door;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.Away;

/// <summary>She has left, since when, in what words, and how she may come back.</summary>
public sealed record SheIsAway(DateOnly Since, InWhose InWhose, string Said, string WayBack, string WrittenBy);

public sealed class AwayQuestions(CareDb db)
{
    /// <summary>Nothing while she is with us.</summary>
    public async Task<SheIsAway?> Of(OpenRecord record, CancellationToken ct)
    {
        var id = record.Id;
        if (await db.Set<Away>().AsNoTracking().Where(a => a.Record == id && a.BackAt == null).OrderByDescending(a => a.WrittenAt).FirstOrDefaultAsync(ct) is not { } away) return null;
        var by = away.WrittenBy.Value;
        var name = await db.Set<Staff>().Where(s => s.Id == by).Select(s => s.FirstName).FirstOrDefaultAsync(ct) ?? "";
        return new(away.LeftOn, away.InWhose, record.Read(away.Said, Away.Slot("said", away.Id)), record.Read(away.WayBack, Away.Slot("way_back", away.Id)), name);
    }

    /// <summary>Of a worker's own women, who pressed that she is back, lately.</summary>
    public async Task<IReadOnlyList<RecordId>> CameBackByThemselves(StaffId worker, DateTimeOffset since, CancellationToken ct) =>
        await db.Set<Away>().AsNoTracking().Where(a => a.BackAt >= since && a.BackBy == null
            && db.Set<Standing>().Any(s => s.Record == a.Record && s.Staff == worker && s.Kind == StandingKind.KeyWorker && (s.Until == null || s.Until > since)))
            .Select(a => a.Record).Distinct().ToListAsync(ct);
}
