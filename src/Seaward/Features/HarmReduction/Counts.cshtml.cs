using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.HarmReduction;

/// <summary>One place in one month; a number is nothing where it is too small to show.</summary>
public sealed record PublishedCounts(DateOnly Month, string Site, IReadOnlyList<(string Item, int? Number)> Items);

/// <summary>What went out, for anyone: whole months only, one table, no sums, so that nothing can be taken from anything.</summary>
[AllowAnonymous, PublicPage]
public sealed class CountsPage(CareDb db, IOptions<BagSettings> settings, ServiceClock clock) : PageModel
{
    private const int Months = 12;

    public IReadOnlyList<PublishedCounts> Shown { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var thisMonth = new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        try
        {
            var given = await db.GivenByMonth(thisMonth.AddMonths(-Months), thisMonth, ct);
            Shown = [.. given.GroupBy(g => (g.Month, g.Site)).OrderByDescending(g => g.Key.Month).ThenBy(g => g.Key.Site, StringComparer.Ordinal).Select(g => Table(g.Key.Month, g.Key.Site, g))];
        }
        catch (Exception fault) when (fault.IsDatabaseOutOfReach)
        {
            Shown = [];
        }
    }

    // Everything that is offered stands in it, so that a thing nobody took looks like a thing few took.
    private PublishedCounts Table(DateOnly month, string site, IEnumerable<GivenInMonth> given)
    {
        var numbers = given.ToDictionary(g => g.Item, g => g.Number);
        return new(month, site, [.. BagCatalogue.Shipped.Offered(settings.Value).Select(item => (item.Key, GivenRules.Published(numbers.GetValueOrDefault(item.Key), item)))]);
    }
}
