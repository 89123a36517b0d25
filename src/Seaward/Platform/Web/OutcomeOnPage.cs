using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Web;

internal static class OutcomeOnPage
{
    extension(PageModel page)
    {
        /// <summary>Says beside the field, or above the form, what an outcome says.</summary>
        public void Tell(Outcome outcome, Words words)
        {
            if (outcome.Key is { } key) page.ModelState.AddModelError(outcome.Field ?? "", words[key, [.. outcome.Values]].Text);
        }
    }
}
