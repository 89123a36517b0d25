using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.HarmReduction;

/// <summary>Bags to make, by a mark; bags that are made, by their name. Handing one over is one tap.</summary>
[Authorize(Policy = May.MakeBags)]
public sealed class BagsPage(CareDb db, PackBag pack, HandOverBag handOver, PutBackBag putBack, IOptions<BagSettings> settings, ServiceClock clock) : PageModel
{
    public IReadOnlyList<ToMake> ToMake { get; private set; } = [];
    public IReadOnlyList<Ready> Ready { get; private set; } = [];
    public IReadOnlyList<Ready> ToFetch { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public Guid Me => db.Actor.Staff.Value;

    public BagPlace Place(string key) => settings.Value.Place(key) ?? new BagPlace { Key = key, Name = key };

    public Task OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(Guid bag, [FromForm(Name = "do")] string? act, CancellationToken ct)
    {
        await Show(ct);
        if (ToMake.All(b => b.Id != bag) && Ready.Concat(ToFetch).All(b => b.Id != bag)) return Refused();
        var outcome = act switch
        {
            "carry" => await pack.Carry(bag, ct),
            "put-back" => await putBack.Do(bag, ct),
            _ => await handOver.Do(bag, ct),
        };
        if (outcome.Succeeded) return Redirect("/bags");
        this.Tell(outcome);
        await Show(ct);
        return Page();
    }

    private PageResult Refused()
    {
        this.Tell(Outcome.Refused("bags.moved-on"));
        return Page();
    }

    private async Task Show(CancellationToken ct)
    {
        var may = await db.BagsOf(SignedIn.RoleOf(User), settings.Value, ct);
        ToMake = [.. (await db.BagsToMake(ct)).Where(bag => may.See(bag.Place, null))];
        Ready = [.. (await db.BagsReady(ct)).Where(bag => may.See(bag.Place, bag.CarriedBy))];
        ToFetch = [.. (await db.BagsToFetch(ct)).Where(bag => may.See(bag.Place, bag.CarriedBy))];
    }
}
