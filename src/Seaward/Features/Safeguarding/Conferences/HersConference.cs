using Microsoft.EntityFrameworkCore;
using Seaward.Features.Records;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>A meeting about her family from her own screen: hers, and told to her by a person already. (M26)</summary>
public sealed class HersConference(HerRecord hers, ConferenceDesk desk, CareDb db)
{
    public async Task<OpenConference?> Open(Guid id, CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return null;
        var record = her.Id;
        var known = db.Set<Conference>().SheKnowsOf().Where(c => c.Record == record);
        var row = id == Guid.Empty ? await Next(known, ct) : await known.FirstOrDefaultAsync(c => c.Id == id, ct);
        return row is null ? null : await desk.With(row, her, ct);
    }

    /// <summary>Who has something to say to her, where a meeting is written down and nobody has told her yet. Of the meeting itself nothing.</summary>
    public async Task<StaffId?> HasSomethingToSay(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return null;
        var record = her.Id;
        return (await db.Set<Conference>().AsNoTracking().ToBeToldInPerson().Where(c => c.Record == record).FirstOrDefaultAsync(ct))?.PlannedBy;
    }

    /// <summary>The nearest that is not over, or the last that was.</summary>
    private static async Task<Conference?> Next(IQueryable<Conference> known, CancellationToken ct) =>
        await known.NotOver().OrderBy(c => c.At).FirstOrDefaultAsync(ct) ?? await known.OrderByDescending(c => c.At).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<Conference>> Others(OpenConference opened, CancellationToken ct)
    {
        var (record, shown) = (opened.Conference.Record, opened.Conference.Id);
        return await db.Set<Conference>().AsNoTracking().SheKnowsOf().Where(c => c.Record == record && c.Id != shown).OrderByDescending(c => c.At).Take(10).ToListAsync(ct);
    }
}
