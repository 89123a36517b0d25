using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.Meetings;

/// <summary>Writes down when and where a worker and a woman meet next.</summary>
public sealed class PlanMeeting(CareDb db, RecordDoor door, ServiceClock clock)
{
    public async Task<Outcome> Do(RecordId record, DateOnly? day, TimeOnly? time, string place, string note, CancellationToken ct)
    {
        if (MeetingRules.Check(day, time, place, note, clock.LocalNow) is { Succeeded: false } wrong) return wrong;
        if (!clock.Exists(day!.Value, time!.Value)) return Outcome.RefusedAt("Time", "meeting.wrong.no-such-hour");
        if (await door.Open(record, Why.Note, ct) is not { Record: { } open }) return Outcome.Refused("door.not-yours");
        var id = Guid.CreateVersion7();
        db.Add(new Meeting
        {
            Id = id,
            Record = record,
            Staff = db.Actor.Staff,
            At = clock.At(day.Value, time.Value),
            Place = place.Length == 0 ? default : open.Seal(place, Meeting.Slot("place", id)),
            Note = note.Length == 0 ? default : open.Seal(note, Meeting.Slot("note", id)),
        });
        await db.Save("act.meeting-planned", ct);
        return Outcome.Done;
    }
}
