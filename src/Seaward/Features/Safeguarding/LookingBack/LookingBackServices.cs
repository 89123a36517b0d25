using Seaward.Features.Care.Today;
using Seaward.Features.Indicators;

namespace Seaward.Features.Safeguarding.LookingBack;

internal static class LookingBackServices
{
    public static IServiceCollection AddLookingBack(this IServiceCollection services) => services
        .AddScoped<IOnToday, LookBackOnToday>().AddScoped<IOnToday, UnheardOnToday>()
        .AddScoped<IIndicatorSource, LookedBackIndicators>().AddScoped<IIndicatorSource, FoundIndicators>();
}
