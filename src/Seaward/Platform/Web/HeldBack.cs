namespace Seaward.Platform.Web;

/// <summary>An answer that is made whole before any of it is sent.</summary>
internal static class HeldBack
{
    extension(HttpContext context)
    {
        /// <summary>Everything the rest writes goes into the buffer; the body is then what it was before.</summary>
        public async Task HoldBack(MemoryStream buffer, RequestDelegate next)
        {
            var body = context.Response.Body;
            context.Response.Body = buffer;
            try
            {
                await next(context);
                await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            }
            finally
            {
                context.Response.Body = body;
            }
        }
    }
}
