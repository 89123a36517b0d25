using System.Globalization;
using System.Text;

namespace Seaward.Features.Sessions;

/// <summary>One time in a calendar, at its moment. A feed on a shared phone says only that there is coffee somewhere.</summary>
public sealed record CalendarEntry(string Id, DateTimeOffset From, DateTimeOffset Till, string Title, string Place, bool Off, int Changes);

/// <summary>iCalendar (RFC 5545), the little of it that times need: moments in UTC, lines folded at 75 bytes.</summary>
public static class CalendarRules
{
    private const int Longest = 75;

    public static string Feed(IEnumerable<CalendarEntry> entries, DateTimeOffset made)
    {
        var feed = new StringBuilder();
        Line(feed, "BEGIN:VCALENDAR");
        Line(feed, "VERSION:2.0");
        Line(feed, "PRODID:-//Home//Home//EN");
        Line(feed, "CALSCALE:GREGORIAN");
        foreach (var entry in entries) Entry(feed, entry, made);
        Line(feed, "END:VCALENDAR");
        return feed.ToString();
    }

    private static void Entry(StringBuilder feed, CalendarEntry entry, DateTimeOffset made)
    {
        Line(feed, "BEGIN:VEVENT");
        Line(feed, $"UID:{entry.Id}");
        Line(feed, $"SEQUENCE:{entry.Changes.ToString(CultureInfo.InvariantCulture)}");
        Line(feed, $"DTSTAMP:{Moment(made)}");
        Line(feed, $"DTSTART:{Moment(entry.From)}");
        Line(feed, $"DTEND:{Moment(entry.Till)}");
        Line(feed, $"SUMMARY:{Text(entry.Title)}");
        Line(feed, $"LOCATION:{Text(entry.Place)}");
        Line(feed, "CLASS:PRIVATE");
        Line(feed, "TRANSP:TRANSPARENT");
        Line(feed, $"STATUS:{(entry.Off ? "CANCELLED" : "CONFIRMED")}");
        Line(feed, "END:VEVENT");
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Text(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    private static void Line(StringBuilder feed, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > Longest)
            {
                feed.Append("\r\n ");
                bytes = 1;
            }
            feed.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        feed.Append("\r\n");
    }
}
