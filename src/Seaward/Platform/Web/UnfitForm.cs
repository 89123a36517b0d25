using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Web;

/// <summary>Fields that came too long, or with signs that nobody can read; each with the words that say so.</summary>
public sealed record UnfitForm(IReadOnlyDictionary<string, string> Wrong)
{
    /// <summary>It does not say which button was pressed, or names one the page does not have.</summary>
    public bool Buttonless { get; init; }

    public const string TooLong = "form.too-long", Signs = "form.signs", NoButton = "form.no-button";
}

/// <summary>A page that shows itself again, with what was typed, when the model state is not valid.</summary>
public interface IShowAgain;

/// <summary>Nothing holds this page's form up: it acts on what can be read of it.</summary>
public interface IActsAnyway;

/// <summary>
/// A form that cannot be kept as it came, or that says no button the page has, is not acted on. The page is shown again with all
/// that was typed, and a sentence.
/// </summary>
internal sealed class UnfitForms : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        var (http, page) = (context.HttpContext, context.HandlerInstance);
        if (!HttpMethods.IsPost(http.Request.Method)) return;
        var buttonless = context.HandlerMethod is not { } handler || !string.Equals(Asked(http), handler.Name, StringComparison.OrdinalIgnoreCase);
        if (buttonless) http.Features.Set(new UnfitForm(http.Features.Get<UnfitForm>()?.Wrong ?? new Dictionary<string, string>()) { Buttonless = true });
        if (page is IActsAnyway && !buttonless) http.Features.Set<UnfitForm>(null);
        if (Unfit(http) is null || (page is IShowAgain && !buttonless)) return;
        context.HandlerMethod = context.ActionDescriptor.HandlerMethods.FirstOrDefault(get => get is { HttpMethod: "Get", Name: null });
    }

    // The framework takes the page's unnamed handler for a name it does not know: another button would have been pressed.
    private static string? Asked(HttpContext http) =>
        (http.GetRouteValue("handler") as string ?? http.Request.Query["handler"].ToString()) is { Length: > 0 } asked ? asked : null;

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Unfit(context.HttpContext) is not { } unfit) return;
        if (context.HandlerMethod is null)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }
        var words = context.HttpContext.RequestServices.GetRequiredService<Words>();
        foreach (var (name, values) in context.HttpContext.Request.Form)
        {
            context.ModelState.SetModelValue(name, values.ToArray(), values.ToString());
            if (unfit.Wrong.TryGetValue(name, out var key)) context.ModelState.AddModelError(name, words[key].Text);
        }
        if (unfit.Buttonless) context.ModelState.AddModelError("", words[UnfitForm.NoButton].Text);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }

    private static UnfitForm? Unfit(HttpContext http) => HttpMethods.IsPost(http.Request.Method) ? http.Features.Get<UnfitForm>() : null;
}
