using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Seaward.Platform.Web;

/// <summary>The end of an action: the next place is shown in the same answer, at the same address.</summary>
public sealed class Go(string place, IReadOnlyDictionary<string, string> values, string? note = null) : IActionResult, IResult
{
    public GoTo To { get; } = new(place, values, note);

    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Features.Set(To);
        return Task.CompletedTask;
    }
}

/// <summary>After signing in or out: the browser opens `/` afresh, with the cookie it now has.</summary>
public sealed class GoHome : IActionResult, IResult
{
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.SeeFrontDoor();
        return Task.CompletedTask;
    }
}

public static class Going
{
    extension(PageModel page)
    {
        /// <summary>In a page: <c>return this.Go("thread", ("number", number));</c></summary>
        public Go Go(string place, params (string Name, string Value)[] values) =>
            new(place, values.ToDictionary(value => value.Name, value => value.Value));

        public GoHome GoHome() => new();

        /// <summary>Does it once for one form, however often the form arrives.</summary>
        public Task<IActionResult> Once(Func<Task<IActionResult>> act) => page.HttpContext.Once(act);
    }
}
