using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Indicators;

/// <summary>Publishes one month, for everyone, for good.</summary>
public sealed class PublishRelease(CareDb db, Releases releases, ReleaseDraft drafts, ReleasePaper paper, ReleaseFolder folder, ServiceClock clock)
{
    public async Task<Outcome> Do(Month month, CancellationToken ct)
    {
        var may = ReleaseRules.MayPublish(month, Month.Of(clock.Today), await releases.Last(ct));
        if (!may.Succeeded) return may;

        var document = (await drafts.Of(month, ct)).Document;
        var json = document.ToJson();
        var hash = ReleaseFolder.Hash(json);
        await folder.Prepare(month, hash, new Dictionary<string, byte[]>
        {
            [ReleaseFolder.Html] = await paper.Html(document, hash),
            [ReleaseFolder.Style] = ReleasePaper.Style,
            [ReleaseFolder.Csv] = ReleaseCsv.Of(document),
            [ReleaseFolder.Json] = json,
        }, ct);

        db.Add(new Release { Month = month, PublishedAt = clock.Now, PublishedBy = db.Actor.Staff, CellsHash = hash });
        try
        {
            await db.Save("act.release-published", ct);
        }
        catch (DbUpdateException)
        {
            return Outcome.Refused("release.problem.published", month.InWords);
        }
        folder.Place(month, hash);
        return Outcome.Done;
    }
}
