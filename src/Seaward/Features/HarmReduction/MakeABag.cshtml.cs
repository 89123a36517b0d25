using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.HarmReduction;

/// <summary>Like choosing a present. Nobody is asked for a name, an age or a reason.</summary>
[AllowAnonymous, EnableRateLimiting(Limits.Writes)]
public sealed class MakeABagPage(MakeBag make, YoungShelf young, IOptions<BagSettings> settings, Words words) : PageModel
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Colour { get; set; }
    [BindProperty] public string? Box { get; set; }
    [BindProperty] public List<string> Items { get; set; } = [];
    [BindProperty] public Amount Amount { get; set; }
    [BindProperty] public string? Place { get; set; }

    public BagCatalogue Catalogue => BagCatalogue.Shipped;
    public BagSettings Settings => settings.Value;
    public IReadOnlyList<BagItem> Offered => Catalogue.Offered(Settings);
    public YoungText? Young { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Name, Colour, Box, Place) = (MakeBag.AnyName(), Catalogue.Bags[0], Catalogue.Boxes[0], Settings.Places is [var first, ..] ? first.Key : null);
        Items = [.. Offered.Where(item => item.Usual).Select(item => item.Key)];
        Young = await young.Now(ct);
    }

    public async Task OnPostAgainAsync(CancellationToken ct)
    {
        Name = MakeBag.AnyName();
        Young = await young.Now(ct);
    }

    /// <summary>Nothing can be kept just now; what she picked stands as she picked it.</summary>
    public bool Away { get; private set; }

    public async Task<IActionResult> OnPostMakeAsync()
    {
        try
        {
            return await this.Once(Make);
        }
        catch (Exception fault) when (fault.IsDatabaseOutOfReach)
        {
            (Away, Response.StatusCode, Young) = (true, StatusCodes.Status503ServiceUnavailable, await young.Now(HttpContext.RequestAborted));
            return Page();
        }
    }

    private async Task<IActionResult> Make()
    {
        var made = await make.Do(new(Name, Colour, Box, Items, Amount, Place), HttpContext.RequestAborted);
        if (made.Outcome.Succeeded) return this.Go("bag-made", ("name", made.Name!), ("place", Place!), ("until", made.Until!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), ("colour", Colour ?? ""));
        this.Tell(made.Outcome);
        foreach (var swap in made.Swaps ?? []) Tell(swap);
        Items = [.. BagRules.After(Items, made.Swaps ?? [])];
        if (!BagNameRules.IsOne(BagNames.Shipped, Name)) Name = MakeBag.AnyName();
        Young = await young.Now(HttpContext.RequestAborted);
        return Page();
    }

    private void Tell(Swapped swap) => ModelState.AddModelError("Items", swap.Instead is { } instead
        ? words["bag.swap", words[$"bag.item.{swap.Gone}"].Text, words[$"bag.item.{instead}"].Text].Text
        : words["bag.out", words[$"bag.item.{swap.Gone}"].Text].Text);
}
