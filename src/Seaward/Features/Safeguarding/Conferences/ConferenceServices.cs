using Seaward.Features.Care.Today;
using Seaward.Features.Indicators;
using Seaward.Features.Joining;
using Seaward.Features.Records;
using Seaward.Features.Safeguarding.Load;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Conferences;

internal static class ConferenceServices
{
    public static IServiceCollection AddConferences(this IServiceCollection services)
    {
        services.AddOptions<LoadLimits>().BindConfiguration("Service:Week");
        services.AddScoped<HerWeek>().AddScoped<WriteInWeek>();
        services.AddScoped<ConferenceDesk>().AddScoped<PlanConference>().AddScoped<PrepareConference>().AddScoped<PutDemand>().AddScoped<HerSideOfIt>().AddScoped<AfterConference>().AddScoped<MarkStep>().AddScoped<HersConference>();
        services.AddScoped<IOnPersonPage, ConferencesCard>().AddScoped<IOnToday, ConferenceOnToday>().AddScoped<IOnToday, WeekOnToday>().AddScoped<IOnToday, StepOnToday>();
        services.AddScoped<IWrittenAboutHer, ConferencesForHer>().AddScoped<IOnHerHome, ConferenceToTellHer>().AddScoped<IOnHerHome, ConferenceOnHerHome>().AddScoped<IIndicatorSource, ConferenceIndicators>().AddScoped<IIndicatorSource, StepIndicators>();
        return services.AddPlace("conference", "/home/conference", PlaceKind.OnlyHers)
            .AddPlace("conference-answer", "/home/conference/answer", PlaceKind.OnlyHers)
            .AddPlace("conference-side", "/home/conference/side", PlaceKind.OnlyHers)
            .AddPlace("week", "/home/week", PlaceKind.OnlyHers);
    }
}
