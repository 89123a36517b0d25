using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.Assessment;

public static class TalkQuestions
{
    extension(CareDb db)
    {
        /// <summary>Everything she has told us, newest first; the topics are sealed, so the open record reads them.</summary>
        public async Task<List<Told>> Told(OpenRecord record, CancellationToken ct)
        {
            var rows = await db.Set<AssessmentAnswer>().AsNoTracking().Where(a => a.Record == record.Id).OrderByDescending(a => a.AskedAt).ThenByDescending(a => a.Id).ToListAsync(ct);
            return [.. rows.Select(row => row.Read(record))];
        }

        public Task<AssessmentAnswer?> AssessmentAnswer(RecordId record, Guid id, CancellationToken ct) =>
            db.Set<AssessmentAnswer>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.Record == record, ct);

        public Task<List<HerView>> HerViews(RecordId record, CancellationToken ct) =>
            db.Set<HerView>().AsNoTracking().Where(v => v.Record == record).OrderBy(v => v.ReadAt).ToListAsync(ct);
    }

    public static bool NeverAsk(this IEnumerable<Told> told, Topic topic) => told.Any(t => t.Topic == topic && t.Said.Answer is Answer.Never);

    /// <summary>Which answers a page was made over, so that a second writer notices the first.</summary>
    public static string Mark(this IEnumerable<Told> told, Topic topic) => told.FirstOrDefault(t => t.Topic == topic)?.Id.ToString() ?? "";
}
