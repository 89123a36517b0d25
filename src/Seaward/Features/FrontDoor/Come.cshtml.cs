using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

/// <summary>What it is like to come for the first time: to look, and no more.</summary>
[AllowAnonymous, PublicPage]
public sealed class ComePage : PageModel;
