
namespace Seaward.Features.Indicators;

internal static class IndicatorServices
{
    public static IServiceCollection AddIndicators(this IServiceCollection services)
    {
        services.AddScoped<Releases>().AddScoped<ReleaseDraft>().AddScoped<ReleasePaper>().AddScoped<PublishRelease>();
        return services;
    }
}
