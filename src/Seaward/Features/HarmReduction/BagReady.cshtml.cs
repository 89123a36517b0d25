using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Seaward.Platform.Web;

namespace Seaward.Features.HarmReduction;

/// <summary>The bag's name, where and till when. Not what is in it.</summary>
[AllowAnonymous, Uncompressed]
public sealed class BagReadyPage(IOptions<BagSettings> settings) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Name { get; set; }
    [BindProperty(SupportsGet = true)] public string? Place { get; set; }
    [BindProperty(SupportsGet = true)] public string? Until { get; set; }

    public bool Known => BagNameRules.IsOne(BagNames.Shipped, Name) && Where is not null;

    public BagPlace? Where => settings.Value.Place(Place);

    public DateOnly? Day => DateOnly.TryParseExact(Until, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
