namespace Seaward.Platform.Web;

public sealed class DemoHosts(RequestDelegate next, Mode mode)
{
    public Task Invoke(HttpContext context)
    {
        if (!mode.Demo) return next(context);
        if (!DemoRules.OwnHost(context.Request.Host.Host)) return Refuse(context, "web.demo.host");
        if (context.Request.Headers.Keys.Any(DemoRules.Forwarded)) return Refuse(context, "web.demo.forwarded");
        return next(context);
    }

    private static Task Refuse(HttpContext context, string because)
    {
        context.Refuse(StatusCodes.Status400BadRequest, because);
        return Task.CompletedTask;
    }
}
