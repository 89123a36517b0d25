using Microsoft.AspNetCore.StaticAssets;

namespace Seaward.Platform.Web;

/// <summary>A page without anything personal: it may be kept by the server and made once for everyone.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicPageAttribute : Attribute
{
    /// <summary>Search engines may list it. Only the front door and "What happens if".</summary>
    public bool MayBeFound { get; init; }
}

/// <summary>Sent as it is, so that its size on the wire says nothing of what is in it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class UncompressedAttribute : Attribute;

/// <summary>The same protection on every answer, errors and files included.</summary>
public sealed class Headers(RequestDelegate next, Mode mode)
{
    private const string Content =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types seaward-swap";

    private const string Permissions =
        "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), " +
        "gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    public Task Invoke(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Content;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (mode.Production && context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";

        var metadata = context.GetEndpoint()?.Metadata;
        var page = context.Response.StatusCode == StatusCodes.Status200OK ? metadata?.GetMetadata<PublicPageAttribute>() : null;
        if (page is not { MayBeFound: true }) headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        if (metadata?.GetMetadata<StaticAssetDescriptor>() is null) headers.CacheControl = page is null ? "no-store" : "no-cache";
        headers.Remove("Pragma");
    }
}
