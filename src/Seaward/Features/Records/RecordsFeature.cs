using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Records;

internal static class RecordsFeature
{
    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddSingleton<KeptTyping>().AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, QuietLock>();
        services.AddScoped<HerRecord>().AddScoped<HomeQuestions>().AddScoped<LookQuestions>();
        services.AddScoped<AskAboutLook>().AddScoped<AskedAboutLooks>().AddScoped<AnswerAboutLook>();
        return services
            .AddPlace("home", "/home", PlaceKind.SignedIn).AddLanding("home")
            .AddPlace("more", "/home/more", PlaceKind.SignedIn)
            .AddPlace("sure", "/home/sure", PlaceKind.SignedIn)
            .AddPlace("written", "/home/written", PlaceKind.OnlyHers)
            .AddPlace("looked", "/home/looked", PlaceKind.OnlyHers)
            .AddPlace("looked-ask", "/home/looked/ask", PlaceKind.OnlyHers);
    }
}
