using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Library;

/// <summary>A page as it is read, and how it was made.</summary>
public sealed record Leaflet(Guid Id, string Title, string Text, string Asked, string Checked, string Words, DateOnly ReviewOn, bool Agreed, bool Mine);

public static class LibraryQuestions
{
    private const int Most = 200;

    extension(CareDb db)
    {
        /// <summary>What anyone may read: agreed by two, and not past its day.</summary>
        public async Task<IReadOnlyList<Leaflet>> LeafletsNow(DateOnly today, CancellationToken ct) =>
            [.. (await db.Leaflets(default, ct)).Where(l => l.Agreed && LibraryRules.Current(l.ReviewOn, today))];

        public async Task<IReadOnlyList<Leaflet>> Leaflets(StaffId me, CancellationToken ct) =>
            await db.Set<LibraryEntry>().AsNoTracking().Where(e => !e.PutAway).OrderBy(e => e.Title).Take(Most)
                .Select(e => new Leaflet(e.Id, e.Title, e.Text, e.Asked, e.Checked, e.Words, e.ReviewOn, e.AgreedBy != null, e.WrittenBy == me)).ToListAsync(ct);
    }
}
