using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>How many weeks asked too much, and of which kind: counts without a name.</summary>
public sealed record WeekCount(DateOnly Monday, int TooMuch, int ManyHours, int AtOnce, int OverTaken, int ManyAgencies);

public static class WeekQuestions
{
    extension(IQueryable<WeekLoad> weeks)
    {
        public IQueryable<WeekLoad> TooMuchIn(DateOnly monday) => weeks.Where(w => w.Monday == monday && w.TooMuch);
    }

    extension(CareDb db)
    {
        public async Task<IReadOnlyList<WeekCount>> WeeksThatWereTooMuch(DateOnly from, DateOnly until, CancellationToken ct)
        {
            var rows = await db.Set<WeekLoad>().AsNoTracking().Where(w => w.TooMuch && w.Monday >= from && w.Monday <= until).ToListAsync(ct);
            return [.. rows.GroupBy(w => w.Monday).OrderByDescending(g => g.Key).Select(g => new WeekCount(g.Key, g.Count(), g.Count(w => w.ManyHours), g.Count(w => w.AtOnce), g.Count(w => w.OverTaken), g.Count(w => w.ManyAgencies)))];
        }
    }
}
