using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>Her copies: the short version, the whole policy and the word list. Nothing of hers is on it, so nothing is opened.</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class PrintPage(RecordDoor door, CareDb db, ServiceClock clock) : PageModel
{
    public Guid Id { get; private set; }

    public PolicyVersion Version { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await door.MayOpen(new(id), ct) is null) return this.Shut(await door.Knows(new(id), ct) ? "door.not-yours" : RecordDoor.NoSuch);
        Id = id;
        Version = await db.PolicyInForce(clock.Today, ct);
        return Page();
    }
}
