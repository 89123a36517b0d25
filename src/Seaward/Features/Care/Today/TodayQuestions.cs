using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Meetings;
using Seaward.Features.Care.Notes;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.Today;

public sealed record MeetingToday(RecordId Record, string Name, As As, DateTimeOffset At, string Place, string Note, string? LastSaid);

public sealed record PromiseDue(PromiseRead Promise, string Name);

public sealed record OneOfMine(RecordId Record, string Name, string? BagName, As As, DateTimeOffset? NextAt);

public sealed record Day(
    IReadOnlyList<MeetingToday> Meetings, IReadOnlyList<PromiseDue> Promises, IReadOnlyList<OneOfMine> Women,
    IReadOnlyList<string> OnDuty, IReadOnlyList<WaitingHere> Waiting);

/// <summary>A worker's day. The number of commands does not grow with the number of women.</summary>
public sealed class TodayQuestions(CareDb db, RecordDoor door, ServiceClock clock, IEnumerable<IOnToday> waiting)
{
    private const int DaysAhead = 7, MostPromises = 60;

    public async Task<Day> Today(CancellationToken ct)
    {
        var own = (await door.OpenOwn(Why.Today, ct)).ToDictionary(o => o.Record.Id);
        var ids = own.Keys.ToList();
        var meetings = await Meetings(ids, ct);
        var today = meetings.Where(m => clock.DayOf(m.At) == clock.Today).ToList();
        var said = await LastSaid([.. today.Select(m => m.Record)], ct);
        return new(
            [.. today.Select(m => Open(m, own[m.Record], said))],
            await Promises(own, ids, ct),
            [.. own.Values.Select(o => Mine(o, meetings)).OrderBy(w => w.NextAt ?? DateTimeOffset.MaxValue).ThenBy(w => w.Name, StringComparer.CurrentCulture)],
            await OnDuty(ct),
            await Waiting(ct));
    }

    /// <summary>Everything of today, also what is past, and the next one of each.</summary>
    private Task<List<Meeting>> Meetings(List<RecordId> ids, CancellationToken ct)
    {
        var (from, now) = (clock.EndOf(clock.Today.AddDays(-1)), clock.Now);
        var to = clock.EndOf(clock.Today);
        var meetings = db.Set<Meeting>().AsNoTracking().Where(m => m.CalledOffAt == null);
        return meetings.Where(m => ids.Contains(m.Record) && m.At >= from
                && (m.At < to || m.At == meetings.Where(o => o.Record == m.Record && o.At > now).Min(o => o.At)))
            .OrderBy(m => m.At).ToListAsync(ct);
    }

    private async Task<Dictionary<RecordId, Note>> LastSaid(List<RecordId> ids, CancellationToken ct)
    {
        var notes = db.Set<Note>().AsNoTracking().Where(n => n.Kind == NoteKind.Note);
        var last = await notes.Where(n => ids.Contains(n.Record) && n.Number == notes.Where(o => o.Record == n.Record).Max(o => o.Number)).ToListAsync(ct);
        return last.ToDictionary(n => n.Record);
    }

    private async Task<IReadOnlyList<PromiseDue>> Promises(Dictionary<RecordId, OwnRecord> own, List<RecordId> ids, CancellationToken ct)
    {
        var (soon, today) = (clock.Today.AddDays(DaysAhead), clock.EndOf(clock.Today.AddDays(-1)));
        var rows = await db.Set<Promise>().AsNoTracking()
            .Where(p => ids.Contains(p.Record) && p.Whose == Whose.Ours && (p.KeptAt == null ? p.Due == null || p.Due <= soon : p.KeptAt >= today))
            .OrderBy(p => p.KeptAt != null).ThenBy(p => p.Due == null).ThenBy(p => p.Due).Take(MostPromises).ToListAsync(ct);
        var names = await db.FirstNames(rows.Select(p => p.Staff), ct);
        return [.. rows.Select(p => new PromiseDue(NoteQuestions.Open(own[p.Record].Record, p, names[p.Staff]), own[p.Record].Label.Name))];
    }

    private async Task<IReadOnlyList<string>> OnDuty(CancellationToken ct)
    {
        var (me, today) = (db.Actor.Staff, clock.Today);
        var here = db.Set<Duty>().Where(d => d.Day == today && db.Set<Duty>().Any(o => o.Staff == me && o.Day == today && o.Site == d.Site)).Select(d => d.Staff);
        var staff = await here.Distinct().ToListAsync(ct);
        var names = await db.FirstNames(staff.Where(s => s != me), ct);
        return [.. names.Values.Order(StringComparer.CurrentCulture)];
    }

    private async Task<IReadOnlyList<WaitingHere>> Waiting(CancellationToken ct)
    {
        var found = new List<WaitingHere>();
        foreach (var one in waiting)
            if (await one.For(db.Actor, ct) is { Count: > 0 } here) found.Add(here);
        return found;
    }

    private static MeetingToday Open(Meeting meeting, OwnRecord own, Dictionary<RecordId, Note> said) => new(
        meeting.Record, own.Label.Name, own.Record.As, meeting.At,
        own.Record.Read(meeting.Place, Meeting.Slot("place", meeting.Id)), own.Record.Read(meeting.Note, Meeting.Slot("note", meeting.Id)),
        said.TryGetValue(meeting.Record, out var note) && own.Record.Read(note.Said, Note.Slot("said", note.Id)) is { Length: > 0 } words ? words : null);

    private OneOfMine Mine(OwnRecord own, List<Meeting> meetings) => new(own.Record.Id, own.Label.Name, own.Label.BagName, own.Record.As,
        meetings.Where(m => m.Record == own.Record.Id && m.At > clock.Now).Select(m => (DateTimeOffset?)m.At).FirstOrDefault());
}
