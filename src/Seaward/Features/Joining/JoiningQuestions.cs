using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Joining;

/// <summary>What joining can be asked. Nothing here unseals anything.</summary>
public static class JoiningQuestions
{
    extension(CareDb db)
    {
        public Task<SafeContact?> NewestContact(RecordId record, CancellationToken ct) => db.Set<SafeContact>()
            .Where(c => c.Record == record).OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);

        public Task<DateTimeOffset> KnownSince(RecordId record, CancellationToken ct) =>
            db.Set<Record>().Where(r => r.Id == record).Select(r => r.MadeAt).FirstAsync(ct);

        public async Task<string?> FirstNameOf(StaffId staff, CancellationToken ct)
        {
            var id = staff.Value;
            return await db.Set<Staff>().Where(s => s.Id == id).Select(s => s.FirstName).FirstOrDefaultAsync(ct);
        }

        /// <summary>Where this worker is today: the session signed in to, else the site the worker belongs to.</summary>
        public async Task<string?> SiteToday(StaffId staff, DateOnly day, CancellationToken ct)
        {
            var id = staff.Value;
            return await db.DutyToday(staff, day, ct)
                ?? await db.Set<Staff>().Where(s => s.Id == id).Select(s => s.Site).FirstOrDefaultAsync(ct);
        }

        public Task<string?> DutyToday(StaffId staff, DateOnly day, CancellationToken ct) => db.Set<Duty>()
            .Where(d => d.Staff == staff && d.Day == day).OrderByDescending(d => d.Id).Select(d => (string?)d.Site).FirstOrDefaultAsync(ct);

        public async Task<List<string>> Sites(CancellationToken ct)
        {
            var sites = await db.Set<Staff>().Where(s => s.Site != null && s.LeftAt == null).Select(s => s.Site!).Distinct().ToListAsync(ct);
            return [.. sites.Order(StringComparer.CurrentCulture)];
        }
    }
}
