using Seaward.Platform;

namespace Seaward.Features.Care.Meetings;

public static class MeetingRules
{
    public const int Longest = 500;

    public static Outcome Check(DateOnly? day, TimeOnly? time, string place, string note, DateTimeOffset now)
    {
        if (day is null) return Outcome.RefusedAt("Day", "meeting.wrong.day");
        if (time is null) return Outcome.RefusedAt("Time", "meeting.wrong.time");
        if (day.Value.ToDateTime(time.Value) < now.DateTime) return Outcome.RefusedAt("Day", "meeting.wrong.past");
        if (place.Length > Longest) return Outcome.RefusedAt("Place", "meeting.wrong.long", Longest);
        return note.Length > Longest ? Outcome.RefusedAt("Note", "meeting.wrong.long", Longest) : Outcome.Done;
    }
}
