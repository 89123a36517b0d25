using Seaward.Features.Care;
using Seaward.Platform.Drafts;

namespace Seaward.Features;

/// <summary>Every feature, in the order of the map in docs/features.md. A feature adds its own services and endpoints.</summary>
internal static class AllFeatures
{
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddCare();
        return services;
    }

    public static void MapFeatures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDrafts();
    }
}
