using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

/// <summary>For a child who found us.</summary>
[AllowAnonymous, PublicPage]
public sealed class YoungPage : PageModel;
