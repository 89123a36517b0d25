using Microsoft.EntityFrameworkCore;
using Seaward.Features.Records;
using Seaward.Features.Safeguarding.Danger;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Exceptions;

/// <summary>That someone else looked at what we did otherwise than we promise, and what they found: only of what she has been told.</summary>
public sealed class ExceptionsForHer(CareDb db, StaffNames names, Words words) : IWrittenAboutHer
{
    public async Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct)
    {
        var known = await Known(her.Id, ct);
        List<Written> written = [];
        foreach (var look in await db.Set<SecondLook>().AsNoTracking().Where(l => l.LookedAt != null && known.Contains(l.About)).ToListAsync(ct)) written.Add(await Read(look, ct));
        return written;
    }

    private async Task<List<Guid>> Known(RecordId her, CancellationToken ct)
    {
        var told = db.Set<Referral>().AsNoTracking().Where(r => r.Record == her).SheKnowsOf();
        return
        [
            .. await told.Select(r => r.Id).ToListAsync(ct),
            .. await told.Select(r => r.Decision).ToListAsync(ct),
            .. await db.Set<DangerTold>().AsNoTracking().Where(t => t.Record == her).Select(t => t.Danger).ToListAsync(ct),
            .. await db.Set<SecondLook>().AsNoTracking().Where(l => l.Record == her && l.At == LookAt.OpenedInAHurry).Select(l => l.About).ToListAsync(ct),
            .. await db.Set<SearchShown>().AsNoTracking().Where(s => s.Record == her).Select(s => s.Search).ToListAsync(ct),
        ];
    }

    private async Task<Written> Read(SecondLook look, CancellationToken ct) => new(look.LookedAt!.Value, await names.Of(look.LookedBy, ct), words["hers.exception"],
        [new(WrittenKind.Happened, words[$"hers.exception.{look.At}"].Text), new(WrittenKind.Did, words[$"hers.exception.found.{look.Finding}"].Text)], []);
}
