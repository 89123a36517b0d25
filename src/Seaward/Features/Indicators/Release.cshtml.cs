using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Hearing;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;

namespace Seaward.Features.Indicators;

/// <summary>One published month, for anyone: what lies in the release folder, and only while it is as it was signed.</summary>
[AllowAnonymous, PublicPage]
public sealed class ReleasePage(Releases releases, CareDb db) : PageModel
{
    public Month Month { get; private set; }
    public Sheet? Sheet { get; private set; }
    public AskedOn? Asked { get; private set; }

    public async Task<IActionResult> OnGetAsync(string month, CancellationToken ct)
    {
        if (!Month.TryParse(month, out var asked) || await releases.Find(asked, ct) is not { } release) return NotFound();
        Month = asked;
        Asked = await db.AskedAbout(asked.ToString(), ct);
        if (await releases.Read(release, ct) is { } document) Sheet = new(document, release.CellsHash, Alone: false);
        else Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }
}
