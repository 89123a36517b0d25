using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

[AllowAnonymous, PublicPage(MayBeFound = true)]
public sealed class FrontDoorPage(IOptions<FrontDoorSettings> settings, ServiceClock clock) : PageModel
{
    public bool DropsIn => settings.Value.Sessions.Count > 0;

    public bool Bags => settings.Value.Bags.Places.Count > 0;

    public SessionTime? Today => settings.Value.Sessions.FirstOrDefault(s =>
        s.Day == clock.Today.DayOfWeek && TimeOnly.FromDateTime(clock.LocalNow.DateTime) < s.Till);
}
