using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform.Web;
using Seaward.Platform.Web.Look;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>One thing that can be asked of Seaward over HTTP: a method, and the pattern of an address.</summary>
internal sealed record AnEndpoint(string Method, string Route, string Handler, bool IsPage, bool Anonymous, string? Policy, bool DemoOnly, string? Place = null)
{
    public bool HasValues => Route.Contains('{', StringComparison.Ordinal);
    public string Name => $"{Method} {Route}" + (Place is null ? "" : $" to={Place}") + (Place is null || Handler.Length == 0 ? "" : $" do={Handler}");
}

internal static class Endpoints
{
    // What answers in development for a file that is not there.
    private const string OtherFiles = "{**path:file}";

    /// <summary>All of them, as the running program has them; files of the look are not endpoints of ours.</summary>
    public static async Task<IReadOnlyList<AnEndpoint>> Of(ASeaward seaward)
    {
        var found = new List<AnEndpoint>();
        var pages = seaward.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in seaward.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == OtherFiles) continue;
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) found.AddRange(Plain(endpoint));
            else found.AddRange(Page(endpoint, await pages.LoadAsync(page, EndpointMetadataCollection.Empty)));
        }
        return [.. found.DistinctBy(e => (e.Name, e.Handler)).OrderBy(e => e.Route, StringComparer.Ordinal).ThenBy(e => e.Method, StringComparer.Ordinal)];
    }

    /// <summary>What a form at the front page may ask for: each place, and each thing that is done there.</summary>
    public static async Task<IReadOnlyList<AnEndpoint>> Places(ASeaward seaward)
    {
        var pages = await Of(seaward);
        return [.. from place in seaward.Services.GetServices<Place>()
                   from page in pages
                   where page.Route == place.Page && (page.Method == "POST" ? page.Handler.Length > 0 : page.Handler.Length == 0)
                   orderby place.Name, page.Handler
                   select page with { Method = "POST", Route = "/", Place = place.Name }];
    }

    private static IEnumerable<AnEndpoint> Plain(RouteEndpoint endpoint) =>
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
        select Make(method, endpoint, "", false, endpoint.Metadata);

    private static IEnumerable<AnEndpoint> Page(RouteEndpoint endpoint, CompiledPageActionDescriptor page)
    {
        var metadata = page.Endpoint?.Metadata ?? endpoint.Metadata;
        var handlers = page.HandlerMethods.Select(handler => (handler.HttpMethod.ToUpperInvariant(), handler.Name ?? "")).ToList();
        if (handlers.All(handler => handler.Item1 != "GET")) handlers.Add(("GET", ""));
        return handlers.Select(handler => Make(handler.Item1, endpoint, handler.Item2, true, metadata));
    }

    private static AnEndpoint Make(string method, RouteEndpoint endpoint, string handler, bool page, EndpointMetadataCollection metadata) => new(
        method, "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/'), handler, page,
        metadata.GetMetadata<IAllowAnonymous>() is not null,
        metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).FirstOrDefault(policy => policy is not null),
        metadata.GetMetadata<DemoOnlyAttribute>() is not null);
}
