using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.KindWords;

/// <summary>
/// After a form with our words was taken: counts, and where no helper stood beside the boxes shows once what it would have said.
/// It comes after the save and can hold nothing up; if it fails, the page goes on as if it were not there.
/// </summary>
internal sealed class CheckedOnSaving(IKindWords kind, IServiceScopeFactory scopes, IModelMetadataProvider metadata, ILogger<CheckedOnSaving> log) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (IsOurs(context.HttpContext) && Next(context.Result) is { } page) await Check(context, page);
        await next();
    }

    private static string? Next(IActionResult result) => result switch
    {
        RedirectResult redirect => redirect.Url,
        LocalRedirectResult redirect => redirect.Url,
        _ => null,
    };

    private static bool IsOurs(HttpContext http) => HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType
        && SignedIn.RoleOf(http.User) is not null && http.Features.Get<UnfitForm>() is null;

    private async Task Check(ResultExecutingContext context, string page)
    {
        var ct = context.HttpContext.RequestAborted;
        try
        {
            var form = await context.HttpContext.Request.ReadFormAsync(ct);
            if (!form.ContainsKey(OurWordsBox.BoxField)) return;
            IReadOnlyList<string> hers = [.. form[OurWordsBox.HersField].OfType<string>(), .. await HersHere(context.HttpContext)];
            var boxes = await Look(form, hers, ct);
            if (boxes.Count == 0) return;
            await Count(boxes, ct);
            List<SavedBox> found = [.. boxes.Where(box => box.Found.Count > 0)];
            if (found.Count > 0 && !form.ContainsKey(OurWordsBox.SeenField)) context.Result = Shown(new(page, found));
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("The words were saved and not looked at: {Problem}", problem.GetType().Name);
        }
    }

    private static async Task<IReadOnlyList<string>> HersHere(HttpContext http) =>
        (await http.RequestServices.GetRequiredService<IHerWords>().OnThisPage(http.RequestAborted))?.Words ?? [];

    private async Task<List<SavedBox>> Look(IFormCollection form, IReadOnlyList<string> hers, CancellationToken ct)
    {
        List<SavedBox> boxes = [];
        foreach (var name in form[OurWordsBox.BoxField].OfType<string>().Distinct())
            if (form[name].ToString() is var text && !string.IsNullOrWhiteSpace(text)) boxes.Add(new(text, await kind.Find(text, hers, ct)));
        return boxes;
    }

    // A context of its own: nothing that the page left behind in its own is saved along.
    private async Task Count(List<SavedBox> boxes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CountWords>().Do(boxes.Count, boxes.Count(box => box.Found.Count > 0), ct);
    }

    private ViewResult Shown(SavedWords saved) => new()
    {
        ViewName = "/Features/KindWords/_Saved.cshtml",
        ViewData = new ViewDataDictionary<SavedWords>(metadata, new ModelStateDictionary()) { Model = saved },
    };
}

/// <summary>What was just saved and has better words, and where the page was going.</summary>
public sealed record SavedWords(string Next, IReadOnlyList<SavedBox> Boxes);

/// <summary>One text as it was saved, with what was found in it.</summary>
public sealed record SavedBox(string Text, IReadOnlyList<WordFound> Found)
{
    /// <summary>The text in pieces, those that were found apart from the rest.</summary>
    public IEnumerable<(string Text, bool Found)> Pieces
    {
        get
        {
            var at = 0;
            foreach (var found in Found)
            {
                yield return (Text[at..found.Start], false);
                yield return (Text.Substring(found.Start, found.Length), true);
                at = found.Start + found.Length;
            }
            yield return (Text[at..], false);
        }
    }
}
