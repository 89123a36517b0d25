using System.Globalization;
using Seaward.Platform.Time;

namespace Seaward.Platform.Wording;

/// <summary>A day as she is told it, one way on all her pages: today is called today.</summary>
public sealed class HerDays(ServiceClock clock, Words words)
{
    public string Say(DateOnly day) => (day.DayNumber - clock.Today.DayNumber) switch
    {
        0 => words["day.today"].Text,
        1 => words["day.tomorrow"].Text,
        -1 => words["day.yesterday"].Text,
        _ => day.ToString("dddd d MMMM", CultureInfo.CurrentCulture),
    };

    public string Say(DateTimeOffset moment) => Say(clock.DayOf(moment));

    /// <summary>The same where a line begins with it.</summary>
    public string Begin(DateOnly day) => Say(day) is { Length: > 0 } said ? char.ToUpper(said[0], CultureInfo.CurrentCulture) + said[1..] : "";

    public string Begin(DateTimeOffset moment) => Begin(clock.DayOf(moment));
}
