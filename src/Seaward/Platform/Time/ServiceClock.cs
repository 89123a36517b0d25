namespace Seaward.Platform.Time;

/// <summary>Turns the moment into the service's day, once, at the edge.</summary>
public sealed class ServiceClock(TimeProvider clock, TimeZoneInfo zone)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public DateTimeOffset LocalNow => TimeZoneInfo.ConvertTime(Now, zone);

    public DateOnly Today => DayOf(Now);

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    /// <summary>"14:02" in the service's zone, as it is said on screens.</summary>
    public string TimeOf(DateTimeOffset moment) => Local(moment).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"Sun 29 Nov" where the whole day counts, else "Sun 29 Nov, 14:02": by when something is to be done.</summary>
    public string Deadline(DateTimeOffset moment)
    {
        var local = Local(moment);
        return local.TimeOfDay == TimeSpan.Zero
            ? local.AddDays(-1).ToString("ddd d MMM", System.Globalization.CultureInfo.CurrentCulture)
            : local.ToString("ddd d MMM, HH:mm", System.Globalization.CultureInfo.CurrentCulture);
    }

    /// <summary>The moment a clock in the service's zone shows that day and time.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>False in the hour that is left out on the night the clocks go on.</summary>
    public bool Exists(DateOnly day, TimeOnly time) => !zone.IsInvalidTime(day.ToDateTime(time));

    /// <summary>Midnight that ends the day, in the service's zone; right on the days the clocks change.</summary>
    public DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
