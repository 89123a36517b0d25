using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

/// <summary>The words in the order she may need them, each group folded until she opens it.</summary>
[AllowAnonymous, PublicPage]
public sealed class WordListPage : PageModel;

/// <summary>All of them at once: to read through, to find on the page, to print.</summary>
[AllowAnonymous, PublicPage]
public sealed class AllWordsPage : PageModel;
