using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Seaward.Platform.Figures;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>For the manager: how many weeks asked more than a person can do. No name, no place.</summary>
[Authorize(Policy = May.SeeTheService)]
public sealed class WeeksPage(CareDb db, ServiceClock clock, IOptions<LoadLimits> limits, Words words) : PageModel
{
    private const int Shown = 8;

    public IReadOnlyList<WeekCount> Weeks { get; private set; } = [];
    public LoadLimits Limits => limits.Value;

    /// <summary>Under eight is never said as a number, here neither: a manager may know whose week it was.</summary>
    public string Said(int women, string few = "weeks.few-or-none") =>
        women < SmallNumberRules.FewestShown ? words[few].Text : words["weeks.about", SmallNumberRules.Rounded(women)].Text;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var monday = LoadRules.Monday(clock.Today);
        Weeks = await db.WeeksThatWereTooMuch(monday.AddDays(-7 * Shown), monday.AddDays(7), ct);
    }
}
