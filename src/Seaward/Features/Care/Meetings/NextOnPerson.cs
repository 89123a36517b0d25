using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Joining;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.Meetings;

/// <summary>On the person page: when she is next expected, and where.</summary>
public sealed class NextOnPerson(CareDb db, ServiceClock clock) : IOnPersonPage
{
    public int Order => 20;

    public async Task<PersonCard?> For(OpenRecord record, CancellationToken ct)
    {
        var (id, now) = (record.Id, clock.Now);
        var next = await db.Set<Meeting>().AsNoTracking().Where(m => m.Record == id && m.CalledOffAt == null && m.At > now).OrderBy(m => m.At).FirstOrDefaultAsync(ct);
        return next is null ? null : new("meeting.next-card")
        {
            Text = new("meeting.next-when", clock.Local(next.At).ToString("dddd d MMMM", CultureInfo.CurrentCulture), clock.TimeOf(next.At), record.Read(next.Place, Meeting.Slot("place", next.Id))),
        };
    }
}
