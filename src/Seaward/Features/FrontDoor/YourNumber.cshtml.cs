using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Numbers;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

/// <summary>Reached only by asking. Coming back to it finds no number, for nobody has it but she.</summary>
[AllowAnonymous, Uncompressed]
public sealed class YourNumberPage : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Young { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Danger { get; set; }

    public IReadOnlyList<string> Groups => NumberRules.Groups(NumberRules.Read(Number) ?? "");
}
