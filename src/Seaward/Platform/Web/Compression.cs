using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace Seaward.Platform.Web;

/// <summary>
/// Inside the output cache, so that a kept page is packed once and well. Other pages of people we do not know are packed
/// quickly; what a signed-in person reads is never packed, for its size would tell of its content.
/// </summary>
public sealed class Compression(RequestDelegate next)
{
    private const int Smallest = 512;

    public static string? Accepted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        bool Takes(string name) => accepted.Any(a => a.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && a.Quality is not 0);
        return Takes("br") ? "br" : Takes("gzip") ? "gzip" : null;
    }

    public async Task Invoke(HttpContext context)
    {
        if (Accepted(context.Request) is not { } encoding || !MayPack(context))
        {
            await next(context);
            return;
        }
        using var buffer = new MemoryStream();
        await context.HoldBack(buffer, next);
        await Send(context, buffer, encoding);
    }

    private static bool MayPack(HttpContext context) =>
        context.User.Identity is not { IsAuthenticated: true }
        && !HttpMethods.IsHead(context.Request.Method)
        && context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<StaticAssetDescriptor>() is null
        && metadata.GetMetadata<UncompressedAttribute>() is null;

    private static async Task Send(HttpContext context, MemoryStream buffer, string encoding)
    {
        if (buffer.Length == 0) return;
        var response = context.Response;
        var packs = buffer.Length >= Smallest && Text(response.ContentType) && response.Headers.ContentEncoding.Count == 0;
        var body = packs ? Pack(buffer, encoding, Kept(context)) : buffer;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (packs) response.Headers.ContentEncoding = encoding;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted);
    }

    // Packing well takes longer than making the page: only worth it for what is packed once and sent often.
    private static bool Kept(HttpContext context) => context.Features.Get<IOutputCacheFeature>()?.Context is { EnableOutputCaching: true, AllowCacheStorage: true };

    private static MemoryStream Pack(MemoryStream plain, string encoding, bool well)
    {
        var packed = new MemoryStream();
        using (Stream pack = encoding == "br"
            ? new BrotliStream(packed, new BrotliCompressionOptions { Quality = well ? 9 : 1 }, leaveOpen: true)
            : new GZipStream(packed, well ? CompressionLevel.Optimal : CompressionLevel.Fastest, leaveOpen: true))
            pack.Write(plain.GetBuffer(), 0, (int)plain.Length);
        return packed;
    }

    private static bool Text(string? type) =>
        type is not null && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) || type.Contains("svg", StringComparison.Ordinal));
}
