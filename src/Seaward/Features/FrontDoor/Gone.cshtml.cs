using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Seaward.Features.FrontDoor;

[AllowAnonymous]
public sealed class GonePage : PageModel;
