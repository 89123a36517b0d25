using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Numbers;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

/// <summary>Reached only by asking. Coming back to it finds no number, for nobody has it but she.</summary>
[AllowAnonymous, Uncompressed]
public sealed class YourNumberPage(NumberBook numbers) : PageModel
{
    [BindProperty(SupportsGet = true, Name = OnceOnly.SentAgain)]
    public string? SentAgain { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Young { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Danger { get; set; }

    /// <summary>The old page sent once more: a number that was deleted since opens nothing, and is not shown.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        if (SentAgain is not null && await numbers.Try(Number, ct) is { Busy: false, Found: null }) Number = null;
    }

    public IReadOnlyList<string> Groups => NumberRules.Groups(NumberRules.Read(Number) ?? "");
}
