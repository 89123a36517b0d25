using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Emergency;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Wording;

namespace Seaward.Features.Care.Find;

/// <summary>A name never stands in an address: searching is a post.</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class FindPage(FindPerson find, LastLook last, OpenInEmergency emergency, Words words) : PageModel
{
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public SearchReason? Reason { get; set; }
    [BindProperty] public string? Because { get; set; }

    [BindProperty] public string? Ticket { get; set; }

    /// <summary>She was found elsewhere, and this worker asks to open her record in an emergency: the reason comes first.</summary>
    public bool AsksInEmergency { get; private set; }

    public FoundPeople? Found { get; private set; }
    public bool Further { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        Words = last.Of(HttpContext);
        if (Words is not null) await Look(elsewhere: false, ct);
    }

    public Task OnPost(CancellationToken ct) => Look(elsewhere: false, ct);

    public Task OnPostElsewhere(CancellationToken ct) => Look(elsewhere: true, ct);

    public string TicketOf(NotYours one) => last.TicketOf(one.Record);

    public void OnPostEmergency() => AsksInEmergency = last.Named(Ticket) is not null;

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct)
    {
        if (last.Named(Ticket) is not { } her) return Redirect("/find");
        var outcome = await emergency.Do(her, Because, ct);
        if (outcome.Succeeded) return Redirect($"/people/{her}");
        AsksInEmergency = true;
        ModelState.AddModelError(outcome.Field ?? "", words[outcome.Key!, [.. outcome.Values]].Text);
        return Page();
    }

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
