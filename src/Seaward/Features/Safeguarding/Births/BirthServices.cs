using Seaward.Features.Care.Today;
using Seaward.Features.Indicators;
using Seaward.Features.Joining;
using Seaward.Features.Records;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Births;

internal static class BirthServices
{
    public static IServiceCollection AddBirths(this IServiceCollection services)
    {
        services.AddScoped<BirthDesk>().AddScoped<WriteBirthPlan>().AddScoped<HerBirth>();
        services.AddScoped<IOnPersonPage, BirthCard>().AddScoped<IOnToday, BirthOnToday>().AddScoped<IWrittenAboutHer, BirthsForHer>().AddScoped<IIndicatorSource, BirthIndicators>();
        return services.AddPlace("birth", "/home/birth", PlaceKind.OnlyHers).AddPlace("birth-answer", "/home/birth/answer", PlaceKind.OnlyHers);
    }
}
