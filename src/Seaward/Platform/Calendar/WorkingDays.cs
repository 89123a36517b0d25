using System.Collections.Frozen;
using System.Globalization;

namespace Seaward.Platform.Calendar;

/// <summary>Which days count when a limit is in working days. The days off are a list that a service can edit.</summary>
public sealed class WorkingDays(IEnumerable<DateOnly> off)
{
    private readonly FrozenSet<DateOnly> off = off.ToFrozenSet();

    public static readonly WorkingDays England = Shipped("days-off.england.txt");

    public DateOnly After(DateOnly day, int days)
    {
        while (days > 0)
        {
            day = day.AddDays(1);
            if (Counts(day)) days--;
        }
        return day;
    }

    public bool Counts(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day);

    private static WorkingDays Shipped(string name)
    {
        using var stream = typeof(WorkingDays).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => DateOnly.ParseExact(line, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }
}
