using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Door;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Web;

/// <summary>What a page does with an outcome that is not "done".</summary>
public static class PageOutcome
{
    extension(PageModel page)
    {
        /// <summary>The sentence goes beside its field, or to the top; what was typed stays.</summary>
        public void Tell(Outcome outcome)
        {
            var words = page.HttpContext.RequestServices.GetRequiredService<Words>();
            foreach (var each in outcome.Each) page.ModelState.AddModelError(each.Field ?? "", words[each.Key!, [.. each.Values]].Text);
        }

        /// <summary>The door stayed shut: one page, with the reason. Where there is no door, there is no page.</summary>
        public IActionResult Shut(string refusal)
        {
            if (refusal == RecordDoor.NoSuch) return page.NotFound();
            page.HttpContext.Refuse(StatusCodes.Status403Forbidden, refusal, refusal == RecordDoor.NotYours ? InAnEmergency(page.HttpContext.Request.Path) : null);
            return new EmptyResult();
        }
    }

    private static WayOn? InAnEmergency(PathString path) =>
        path.Value?.Split('/') is ["", "people", var id, ..] && Guid.TryParse(id, out var record) ? new("shut.emergency", "shut.emergency-go", $"/people/{record}/emergency") : null;
}
