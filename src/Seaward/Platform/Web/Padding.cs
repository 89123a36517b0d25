namespace Seaward.Platform.Web;

/// <summary>
/// Every answer of this page weighs a whole number of blocks, so that who watches the line cannot tell a waiting question
/// from an answered one, or a right number from a wrong one.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OneWeightAttribute : Attribute;

/// <summary>Fills up to the next block with spaces, after the last line of the page.</summary>
public sealed class Padding(RequestDelegate next)
{
    public const int Block = 24 * 1024;

    public async Task Invoke(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OneWeightAttribute>() is null)
        {
            await next(context);
            return;
        }
        using var buffer = new MemoryStream();
        await context.HoldBack(buffer, next);
        // Led on to another place, it is made anew there and this one is not sent.
        if (buffer.Length == 0) return;
        buffer.Seek(0, SeekOrigin.End);
        while (buffer.Length % Block != 0) buffer.Write("                                "u8[..(int)Math.Min(32, Block - (buffer.Length % Block))]);
        context.Response.ContentLength = buffer.Length;
        await context.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted);
    }
}
