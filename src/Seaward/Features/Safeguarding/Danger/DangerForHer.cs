using Microsoft.EntityFrameworkCore;
using Seaward.Features.Records;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Danger;

/// <summary>What was sent about her because of danger, from the day she was told: which line, what was said, why it was not said sooner.</summary>
public sealed class DangerForHer(CareDb db, DangerDoor door, StaffNames names, Words words) : IWrittenAboutHer
{
    public async Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct)
    {
        var id = her.Id;
        var told = await db.Set<DangerTold>().AsNoTracking().Where(t => t.Record == id).Select(t => t.Danger).ToListAsync(ct);
        List<Written> written = [];
        foreach (var report in await db.Set<DangerReport>().AsNoTracking().Where(d => told.Contains(d.Id) && d.About == id && d.ToldOn != null).ToListAsync(ct))
            if (await door.OpenTold(report.Id, ct) is { } open) written.Add(await Read(report, open, ct));
        return written;
    }

    private async Task<Written> Read(DangerReport report, OpenDanger open, CancellationToken ct)
    {
        List<WrittenPart> parts =
        [
            new(WrittenKind.Happened, words[$"trigger.{report.Line}.says"].Text),
            new(WrittenKind.Sent, open.Read(report.Happening, DangerReport.HappeningSlot(report.Id))),
        ];
        if (open.Read(report.NotYetBecause, DangerReport.NotYetSlot(report.Id)) is { Length: > 0 } because) parts.Add(new(WrittenKind.Did, words["hers.danger.not-yet", because].Text));
        parts.Add(new(WrittenKind.Did, words["hers.danger.told", report.ToldOn!.Value.Day()].Text));
        return new(report.SentAt, await names.Of(report.SentBy, ct), words["hers.danger"], parts, []);
    }
}
