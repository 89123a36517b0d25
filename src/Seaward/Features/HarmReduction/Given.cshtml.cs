using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.HarmReduction;

/// <summary>What went out, by item, day and site: all that stays of any bag. For those who make bags; outside, whole months in rounded numbers.</summary>
[Authorize(Policy = May.MakeBags)]
public sealed class GivenPage(CareDb db, ServiceClock clock) : PageModel
{
    public DateOnly Month { get; private set; }

    public DateOnly? Next => Month.AddMonths(1) <= clock.Today ? Month.AddMonths(1) : null;

    public IReadOnlyList<(string Site, IReadOnlyList<(string Item, int Number)> Items, IReadOnlyList<GivenOut> Days)> Sites { get; private set; } = [];

    public async Task OnGetAsync(string? month, CancellationToken ct)
    {
        Month = DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year > 2000 && asked <= clock.Today
            ? asked : new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        var given = await db.GivenOut(Month, Month.AddMonths(1).AddDays(-1), ct);
        Sites = [.. given.GroupBy(g => g.Site).Select(site => (site.Key, Items(site), (IReadOnlyList<GivenOut>)[.. site]))];
    }

    private static IReadOnlyList<(string Item, int Number)> Items(IEnumerable<GivenOut> site) =>
        [.. site.GroupBy(g => g.Item).Select(item => (item.Key, item.Sum(g => g.Number))).OrderByDescending(item => item.Item2)];
}
