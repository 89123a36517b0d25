using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>For the manager: how many weeks asked more than a person can do. No name, no place.</summary>
[Authorize(Policy = May.SeeTheService)]
public sealed class WeeksPage(CareDb db, ServiceClock clock, IOptions<LoadLimits> limits) : PageModel
{
    private const int Shown = 8;

    public IReadOnlyList<WeekCount> Weeks { get; private set; } = [];
    public LoadLimits Limits => limits.Value;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var monday = LoadRules.Monday(clock.Today);
        Weeks = await db.WeeksThatWereTooMuch(monday.AddDays(-7 * Shown), monday.AddDays(7), ct);
    }
}
