using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

[AllowAnonymous, PublicPage]
public sealed class WordListPage : PageModel;
