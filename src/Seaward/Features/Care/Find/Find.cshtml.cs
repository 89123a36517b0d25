using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Wording;

namespace Seaward.Features.Care.Find;

/// <summary>A name never stands in an address: searching is a post.</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class FindPage(FindPerson find, LastLook last, Words words) : PageModel
{
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public SearchReason? Reason { get; set; }
    [BindProperty] public string? Because { get; set; }

    public FoundPeople? Found { get; private set; }
    public bool Further { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        Words = last.Of(HttpContext);
        if (Words is not null) await Look(elsewhere: false, ct);
    }

    public Task OnPost(CancellationToken ct) => Look(elsewhere: false, ct);

    public Task OnPostElsewhere(CancellationToken ct) => Look(elsewhere: true, ct);

    private async Task Look(bool elsewhere, CancellationToken ct)
    {
        Further = elsewhere;
        if (!ModelState.IsValid) return;
        var found = await find.Do(Words?.Trim() ?? "", elsewhere, Reason, Because?.Trim() ?? "", ct);
        if (found.Outcome.Succeeded)
        {
            Found = found;
            if (!elsewhere) last.Keep(HttpContext, Words!.Trim());
        }
        else ModelState.AddModelError(found.Outcome.Field ?? "", words[found.Outcome.Key!, [.. found.Outcome.Values]].Text);
    }
}
