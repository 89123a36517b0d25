using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Platform.Numbers;

public static class NumberServices
{
    public static IServiceCollection AddNumbers(this IServiceCollection services)
    {
        services.AddSingleton<NumberKeys>();
        return services.AddScoped(provider => new NumberBook(
            provider.GetRequiredService<CareDb>(), provider.GetRequiredService<NumberKeys>(), provider.GetRequiredService<ServiceClock>()));
    }
}
