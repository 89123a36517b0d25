using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>The short version, for anyone to read before anyone asks anything.</summary>
[AllowAnonymous, PublicPage]
public sealed class BeforeWeAskPage(CareDb db, ServiceClock clock) : PageModel
{
    public PolicyVersion Version { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Version = await db.PolicyInForce(clock.Today, ct);
}
