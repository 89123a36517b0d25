using Seaward.Platform.Identity;

namespace Seaward.Features.Workforce;

/// <summary>A page tells that someone is still reading or typing; the cookie remembers it, nothing else does.</summary>
internal static class Awake
{
    public static void MapAwake(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/awake", () => Results.NoContent()).RequireAuthorization(May.BeStaff);
}
