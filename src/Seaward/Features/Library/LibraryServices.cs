using Seaward.Platform.Web;

namespace Seaward.Features.Library;

internal static class LibraryServices
{
    public static IServiceCollection AddLibrary(this IServiceCollection services) =>
        services.AddScoped<KeepLeaflet>().AddPlace("read", "/read", PlaceKind.Information);
}
