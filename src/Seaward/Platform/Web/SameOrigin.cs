namespace Seaward.Platform.Web;

/// <summary>
/// Public forms carry no cookie, so what they send is taken only from our own pages: the browser says so itself,
/// or, where it is too old to, names our host as the origin. "None" is refused too: no page of ours sent it.
/// </summary>
public sealed class SameOrigin(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        if (Safe(context.Request.Method) || FromOurPage(context.Request)) return next(context);
        context.Refuse(StatusCodes.Status403Forbidden, "web.problem.not-ours");
        return Task.CompletedTask;
    }

    private static bool Safe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool FromOurPage(HttpRequest request)
    {
        var site = (string?)request.Headers["Sec-Fetch-Site"];
        if (!string.IsNullOrEmpty(site)) return site == "same-origin";
        return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && origin.Scheme == request.Scheme
            && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
