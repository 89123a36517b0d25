using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

/// <summary>What Leave does and what it does not, one tap from every page of hers.</summary>
[AllowAnonymous, PublicPage]
public sealed class SafePage : PageModel;
