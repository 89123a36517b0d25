using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Seaward.Features.Workforce;

/// <summary>Ten codes on a sheet, shown in answer to the form that made them and never again.</summary>
internal static class Paper
{
    public static IActionResult Of(PageModel page, IReadOnlyList<string> codes) => new ViewResult
    {
        ViewName = "/Features/Workforce/_PrintedCodes.cshtml",
        ViewData = new ViewDataDictionary<IReadOnlyList<string>>(page.ViewData, codes),
        TempData = page.TempData,
    };
}
