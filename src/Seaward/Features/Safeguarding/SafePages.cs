using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding;

/// <summary>A value of a sentence that is itself a word of ours, looked up when the sentence is said.</summary>
internal sealed record InWords(string Key);

/// <summary>What pages of safeguarding share: a refusal beside its field, and a closed door with a sentence.</summary>
internal static class SafePages
{
    extension(PageModel page)
    {
        public void Explain(Outcome outcome)
        {
            var words = page.HttpContext.RequestServices.GetRequiredService<Words>();
            foreach (var each in outcome.Each)
                page.ModelState.AddModelError(each.Field ?? "", words[each.Key!, [.. each.Values.Select(value => value is InWords said ? words[said.Key].Text : Said(value))]].Text);
        }

        /// <summary>Nothing there is the same page for everyone; something there that is not this person's says so.</summary>
        public IActionResult NotYours(bool there)
        {
            if (!there) return page.NotFound();
            page.HttpContext.Refuse(StatusCodes.Status403Forbidden, "safe.not-yours");
            return new EmptyResult();
        }
    }

    public static StaffId? Staff(string? id) => Guid.TryParse(id, out var guid) ? new(guid) : null;

    public static string Day(this DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.CurrentCulture);

    private static object? Said(object? value) => value is DateOnly day ? day.Day() : value;
}
