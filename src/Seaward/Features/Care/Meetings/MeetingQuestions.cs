using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.Meetings;

/// <summary>A time with one of us, opened.</summary>
public sealed record MeetingRead(DateTimeOffset At, string Place, StaffId With);

public static class MeetingQuestions
{
    extension(CareDb db)
    {
        /// <summary>Not called off, in the order of the days.</summary>
        public async Task<IReadOnlyList<MeetingRead>> MeetingsBetween(OpenRecord record, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
        {
            var id = record.Id;
            var rows = await db.Set<Meeting>().AsNoTracking().Where(m => m.Record == id && m.At >= from && m.At < until && m.CalledOffAt == null).OrderBy(m => m.At).ToListAsync(ct);
            return [.. rows.Select(m => new MeetingRead(m.At, record.Read(m.Place, Meeting.Slot("place", m.Id)), m.Staff))];
        }
    }
}
