using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;

namespace Seaward.Features.Records;

[Authorize(Policy = May.SeeOwnRecord)]
public sealed class MorePage : PageModel;
