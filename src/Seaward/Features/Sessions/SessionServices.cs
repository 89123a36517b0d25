using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Seaward.Platform.Time;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.Sessions;

internal static class SessionServices
{
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddOptions<SessionSettings>().BindConfiguration("Service");
        services.AddSingleton<SessionQuestions>().AddScoped<KeepSession>().AddScoped<ChangeSession>();
        return services.AddPlace("times", "/times", PlaceKind.Information);
    }

    public static void MapSessions(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/times.ics", Feed).AllowAnonymous().WithMetadata(new PublicPageAttribute());

    private static async Task<IResult> Feed(SessionQuestions questions, ServiceClock clock, Words words, CancellationToken ct)
    {
        var ahead = await questions.Ahead(ct);
        var entries = ahead.Select(c => new CalendarEntry(Id(c), clock.At(c.On, c.Session.From), clock.At(c.On, c.Session.Till),
            words[c.Change is null ? "times.calendar" : $"times.calendar.{c.Change}"].Text, c.Session.Place, c.Change is Change.Cancelled, c.Session.Changes));
        return Results.Text(CalendarRules.Feed(entries, clock.At(clock.Today, TimeOnly.MinValue)), "text/calendar", Encoding.UTF8);
    }

    // A time that moves within its week stays the same entry, and its calendar takes the newer one.
    private static string Id(Coming coming)
    {
        var week = coming.On.AddDays(-(((int)coming.On.DayOfWeek + 6) % 7));
        var plain = coming.Id is { } kept
            ? string.Create(CultureInfo.InvariantCulture, $"{kept} {week:yyyyMMdd}")
            : string.Create(CultureInfo.InvariantCulture, $"{coming.Session.Day} {coming.Session.From:HHmm} {coming.Session.Place} {coming.On:yyyyMMdd}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..24];
    }
}
