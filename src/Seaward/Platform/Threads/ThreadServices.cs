using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Platform.Threads;

public static class ThreadServices
{
    public static IServiceCollection AddThreads(this IServiceCollection services) => services
        .AddScoped(provider => new QuestionBook(
            provider.GetRequiredService<CareDb>(), provider.GetRequiredService<ThreadDoor>(), provider.GetRequiredService<ServiceClock>()));
}
