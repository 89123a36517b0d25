using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;

namespace Seaward.Features.HarmReduction;

/// <summary>The same small card in every bag: tea first, a number to ring, and what to do when someone does not wake.</summary>
[Authorize(Policy = May.MakeBags)]
public sealed class InsidePage : PageModel;
