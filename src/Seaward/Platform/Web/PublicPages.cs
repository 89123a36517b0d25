using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Seaward.Platform.Web;

/// <summary>
/// Keeps public pages for a minute, by language, swap and encoding. Queries are not part of a public page. Looked up before
/// anybody is asked who they are: whoever carries a cookie may be somebody, and gets a page made for them.
/// </summary>
public sealed class PublicPages : IOutputCachePolicy
{
    /// <summary>What is published is shown at once: whoever publishes empties this.</summary>
    public const string Tag = "public";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var kept = http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null
            && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && http.Request.Headers.Cookie.Count == 0
            && http.Moved?.Note is null
            && http.Features.Get<ComeBack>() is null
            && http.Features.Get<Mishap>() is null;

        context.EnableOutputCaching = kept;
        context.AllowCacheLookup = kept;
        context.AllowCacheStorage = kept;
        context.AllowLocking = true;
        context.Tags.Add(Tag);
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(1);
        var vary = context.CacheVaryByRules;
        vary.QueryKeys = StringValues.Empty;
        vary.VaryByValues["spoken"] = http.Features.Get<Spoken>() is { } spoken ? $"{spoken.Language} {spoken.Asked} {spoken.InAddress}" : "";
        vary.VaryByValues["swap"] = http.IsSwap ? "1" : "0";
        vary.VaryByValues["moved"] = http.Moved is null ? "0" : "1";
        vary.VaryByValues["encoding"] = Compression.Accepted(http.Request) ?? "";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
