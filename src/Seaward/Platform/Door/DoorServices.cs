using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Platform.Door;

/// <summary>Every door there is, in one place: nothing else is handed the vault.</summary>
internal static class DoorServices
{
    public static IServiceCollection AddDoors(this IServiceCollection services) => services
        .AddScoped(p => new RecordDoor(p.The<CareDb>(), p.The<Vault>(), p.The<IAccessLines>(), p.The<KeyFolder>(), p.The<ServiceClock>()))
        .AddScoped(p => new RecordFinder(p.The<CareDb>(), p.The<RecordDoor>(), p.The<Vault>(), p.The<KeyFolder>(), p.The<ServiceClock>(), p.GetServices<ISearchedElsewhere>()))
        .AddScoped(p => new AnswersDoor(p.The<CareDb>(), p.The<Vault>(), p.The<IAccessLines>(), p.The<KeyFolder>(), p.The<ServiceClock>()))
        .AddScoped(p => new ThreadDoor(p.The<Vault>()))
        .AddScoped(p => new DangerDoor(p.The<CareDb>(), p.The<IDbContextFactory<CareDb>>(), p.The<Vault>(), p.The<ServiceClock>()))
        .AddScoped(p => p.DraftsOf(p.The<CareDb>()));

    /// <summary>The drafts of whoever the context acts for.</summary>
    public static DraftDoor DraftsOf(this IServiceProvider services, CareDb db) => new(db, services.The<Vault>(), services.The<ServiceClock>());

    private static T The<T>(this IServiceProvider services) where T : notnull => services.GetRequiredService<T>();
}
