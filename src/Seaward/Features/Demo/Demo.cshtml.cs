using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Web.Look;

namespace Seaward.Features.Demo;

[AllowAnonymous, DemoOnly]
public sealed class DemoPage : PageModel;
