using System.Globalization;
using System.Text.Json;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>Who may be at such a meeting. She reads the role; a name only if we have it.</summary>
public enum ConferenceRole { Chair, SocialWorker, HerWorker, Advocate, Lawyer, Guardian, HealthVisitor, Midwife, Doctor, School, Police, Housing, Family }

/// <summary>One person who will be there.</summary>
public sealed record Attending(ConferenceRole Role, string Name);

/// <summary>What is known of the meeting, in one sealed piece.</summary>
public sealed record ConferenceFrame(string Place, string CalledBy, int TravelMinutes, IReadOnlyList<Attending> There)
{
    public string ToText() => JsonSerializer.Serialize(this);

    public static ConferenceFrame From(string text) => JsonSerializer.Deserialize<ConferenceFrame>(text)!;
}

/// <summary>The meeting as it was typed. Whether it makes sense is asked by the rules; nothing typed is dropped.</summary>
public sealed class ConferenceTyped
{
    public string? Kind { get; set; }
    public string? Day { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public string? Place { get; set; }
    public string? CalledBy { get; set; }
    public string? Travel { get; set; }
    public string? ToldOn { get; set; }
    public string[] There { get; set; } = [];
    public Dictionary<string, string?> Names { get; set; } = [];

    public ConferenceFrame Frame => new(Tidy(Place), Tidy(CalledBy), Typed.Minutes(Travel) ?? 0,
        [.. Enum.GetValues<ConferenceRole>().Where(role => There.Contains(role.ToString()) || Named(role).Length > 0).Select(role => new Attending(role, Named(role)))]);

    public string Named(ConferenceRole role) => Tidy(Names.GetValueOrDefault(role.ToString()));

    /// <summary>On the night the clocks go on an hour is left out: nobody can meet in it.</summary>
    public Outcome Check(DateOnly today, Func<DateOnly, TimeOnly, bool> exists)
    {
        var when = ConferenceRules.When(Typed.Day(Day), Typed.Time(From), Typed.Time(Until), today).Under("Form.");
        return Outcome.All([when, .. NoSuchHour(exists), .. Wrong(today)]);
    }

    private IEnumerable<Outcome> NoSuchHour(Func<DateOnly, TimeOnly, bool> exists)
    {
        if (Typed.Day(Day) is not { } day) yield break;
        if (Typed.Time(From) is { } from && !exists(day, from)) yield return Outcome.RefusedAt("Form.From", "conference.wrong.no-such-hour");
        if (Typed.Time(Until) is { } until && !exists(day, until)) yield return Outcome.RefusedAt("Form.Until", "conference.wrong.no-such-hour");
    }

    private IEnumerable<Outcome> Wrong(DateOnly today)
    {
        if (Picked.Of<ConferenceKind>(Kind) is null) yield return Outcome.RefusedAt("Form.Kind", "conference.wrong.kind");
        if (Tidy(Place).Length == 0) yield return Outcome.RefusedAt("Form.Place", "conference.wrong.place");
        if (Tidy(CalledBy).Length == 0) yield return Outcome.RefusedAt("Form.CalledBy", "conference.wrong.called-by");
        if (!string.IsNullOrWhiteSpace(Travel) && Typed.Minutes(Travel) is null) yield return Outcome.RefusedAt("Form.Travel", "conference.wrong.minutes");
        if (!string.IsNullOrWhiteSpace(ToldOn) && Typed.Day(ToldOn) is null) yield return Outcome.RefusedAt("Form.ToldOn", "form.no-such-day");
        if (Typed.Day(ToldOn) > today) yield return Outcome.RefusedAt("Form.ToldOn", "conference.told.ahead");
        if (Frame.There.Count == 0) yield return Outcome.RefusedAt("Form.There", "conference.wrong.there");
    }

    private static string Tidy(string? text) => text?.Trim() ?? "";
}

/// <summary>Days, times and numbers as people type them.</summary>
internal static class Typed
{
    private const int MostMinutes = 60 * 24 * 7;
    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss"];

    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string? text) => TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static int? Minutes(string? text) => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 0 and <= MostMinutes ? minutes : null;

    public static decimal? Hours(string? text) =>
        decimal.TryParse(text?.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var hours) && hours is >= 0 and <= 168 ? hours : null;

    public static string Tidy(string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";
}
