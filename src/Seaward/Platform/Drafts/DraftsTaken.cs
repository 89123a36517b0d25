using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Seaward.Platform.Door;
using Seaward.Platform.Web;

namespace Seaward.Platform.Drafts;

/// <summary>A drafted form that is answered with a redirect was taken: its sheet is destroyed. One shown again keeps it.</summary>
internal sealed class DraftsTaken : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is not null || done.Result is not (RedirectResult or LocalRedirectResult or RedirectToPageResult)) return;
        if (context.HttpContext.Features.Get<UnfitForm>() is not null) return;
        if (await DraftForm.Of(context.HttpContext) is not { Mark.Sheet: > 0 } form) return;
        await context.HttpContext.RequestServices.GetRequiredService<DraftDoor>().Destroy(form.Place, form.Mark.Sheet, CancellationToken.None);
    }
}
