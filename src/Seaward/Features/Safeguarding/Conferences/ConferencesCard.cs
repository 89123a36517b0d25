using Microsoft.EntityFrameworkCore;
using Seaward.Features.Joining;
using Seaward.Features.Safeguarding.Load;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>On the person page: meetings about her family and where they stand, her week, and a plain word when it is too much.</summary>
public sealed class ConferencesCard(CareDb db, ServiceClock clock, Words words) : IOnPersonPage
{
    public int Order => 700;

    public async Task<PersonCard?> For(OpenRecord record, CancellationToken ct)
    {
        var (id, monday) = (record.Id, LoadRules.Monday(clock.Today));
        var meetings = await db.Conferences(id, ct);
        var tooMuch = await db.Set<WeekLoad>().AsNoTracking().Where(w => w.Record == id && w.TooMuch && (w.Monday == monday || w.Monday == monday.AddDays(7))).OrderBy(w => w.Monday).Select(w => w.Monday).ToListAsync(ct);
        return new("conference.card")
        {
            Beside = true,
            Text = tooMuch.Count == 0 ? null : new(tooMuch[0] == monday ? "week.card.now" : "week.card.next"),
            Links =
            [
                .. meetings.Where(c => c.State is not ConferenceState.CalledOff).Take(5).Select(c => new PersonLink($"/conferences/{c.Id}", $"conference.kind.{c.Kind}", "chairs",
                    new("conference.card.stands", clock.DayOf(c.At).Day(), words[$"conference.state.{c.State}"].Text))),
                new($"/people/{id}/conferences/new", "conference.new", "clock"),
                new($"/people/{id}/week", "week.title", "path"),
            ],
        };
    }
}
