using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Library;

[AllowAnonymous, PublicPage]
public sealed class ReadPage(CareDb db, ServiceClock clock) : PageModel
{
    public IReadOnlyList<Leaflet> Leaflets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        try
        {
            Leaflets = await db.LeafletsNow(clock.Today, ct);
        }
        catch (Exception fault) when (fault.IsDatabaseOutOfReach)
        {
            Leaflets = [];
        }
    }
}
