using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Seaward.Features.Sessions;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

[AllowAnonymous, PublicPage(MayBeFound = true)]
public sealed class FrontDoorPage(IOptions<FrontDoorSettings> settings, SessionQuestions sessions, ServiceClock clock) : PageModel
{
    private IReadOnlyList<Coming> coming = [];

    public bool DropsIn => coming.Count > 0;

    public bool Bags => settings.Value.Bags.Places.Count > 0;

    public Coming? Today => coming.FirstOrDefault(c => c.On == clock.Today && c.Change is null && c.Session.Kind is SessionKind.DropIn);

    public async Task OnGetAsync(CancellationToken ct) => coming = await sessions.Next(ct);
}
