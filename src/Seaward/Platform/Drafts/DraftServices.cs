using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Platform.Drafts;

internal static class DraftServices
{
    public static IServiceCollection AddDrafts(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, KeptWhenSignedOut>();
        services.AddSingleton<OldDrafts>();
        services.AddHostedService(provider => provider.GetRequiredService<OldDrafts>());
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new DraftsTaken()));
        return services;
    }
}
