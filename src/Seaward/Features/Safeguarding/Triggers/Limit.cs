using System.Globalization;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>The longest that may pass before the response has happened. The calendar turns it into a moment elsewhere.</summary>
public readonly record struct Limit
{
    private const int Longest = 20;

    private Limit(int workingDays) => WorkingDays = workingDays;

    public static readonly Limit AtOnce = new(-1);
    public static readonly Limit SameDay = new(0);
    public static readonly Limit None = new(int.MaxValue);

    /// <summary>Nought is the same day, calendar day or not; below nought is this minute.</summary>
    public int WorkingDays { get; }

    public bool LongerThan(Limit other) => WorkingDays > other.WorkingDays;

    public Limit OrShorter(Limit other) => LongerThan(other) ? other : this;

    /// <summary>Danger never waits, whatever a file says.</summary>
    public Limit Within(Response response) => response == Response.ActNow ? AtOnce : this;

    public static Limit? From(string? word) => word switch
    {
        "at-once" => AtOnce,
        "same-day" => SameDay,
        "none" => None,
        "1-working-day" => new(1),
        _ => Days(word),
    };

    public string Word => WorkingDays switch
    {
        < 0 => "at-once",
        0 => "same-day",
        1 => "1-working-day",
        int.MaxValue => "none",
        _ => string.Create(CultureInfo.InvariantCulture, $"{WorkingDays}-working-days"),
    };

    private static Limit? Days(string? word) =>
        word is not null && word.EndsWith("-working-days", StringComparison.Ordinal)
        && int.TryParse(word[..^"-working-days".Length], NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && days is > 1 and <= Longest
            ? new(days)
            : null;
}
