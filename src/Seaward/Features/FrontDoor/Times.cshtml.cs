using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

[AllowAnonymous, PublicPage]
public sealed class TimesPage(IOptions<FrontDoorSettings> settings) : PageModel
{
    public IReadOnlyList<SessionTime> Sessions => [.. ReadingRules.InOrder(settings.Value.Sessions)];
}
