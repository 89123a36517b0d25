using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Emergency;

/// <summary>Nothing of hers stands here: only what opening means, and a box for the reason.</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class EmergencyPage(RecordDoor door, OpenInEmergency open) : PageModel
{
    public RecordId Id { get; private set; }
    public string? Because { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Id = new(id);
        if (!await door.Knows(Id, ct)) return NotFound();
        return await door.MayOpen(Id, ct) is null ? Page() : Redirect($"/people/{id}");
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? because, CancellationToken ct)
    {
        (Id, Because) = (new(id), because);
        var outcome = await open.Do(Id, because, ct);
        if (outcome.Succeeded) return Redirect($"/people/{id}");
        if (outcome.Key is RecordDoor.NoSuch) return NotFound();
        this.Explain(outcome);
        return Page();
    }
}
