using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Web;

/// <summary>Fields that came too long, or with signs that nobody can read; each with the words that say so.</summary>
public sealed record UnfitForm(IReadOnlyDictionary<string, string> Wrong)
{
    public const string TooLong = "form.too-long", Signs = "form.signs";
}

/// <summary>A page that shows itself again, with what was typed, when the model state is not valid.</summary>
public interface IShowAgain;

/// <summary>A form that cannot be kept as it came is not acted on. The page is shown again with all that was typed, and a sentence beside the field.</summary>
internal sealed class UnfitForms : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        if (Unfit(context.HttpContext) is null || context.HandlerInstance is IShowAgain) return;
        context.HandlerMethod = context.ActionDescriptor.HandlerMethods.FirstOrDefault(handler => handler is { HttpMethod: "Get", Name: null });
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Unfit(context.HttpContext) is not { } unfit) return;
        var words = context.HttpContext.RequestServices.GetRequiredService<Words>();
        foreach (var (name, values) in context.HttpContext.Request.Form)
        {
            context.ModelState.SetModelValue(name, values.ToArray(), values.ToString());
            if (unfit.Wrong.TryGetValue(name, out var key)) context.ModelState.AddModelError(name, words[key].Text);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }

    private static UnfitForm? Unfit(HttpContext http) => HttpMethods.IsPost(http.Request.Method) ? http.Features.Get<UnfitForm>() : null;
}
