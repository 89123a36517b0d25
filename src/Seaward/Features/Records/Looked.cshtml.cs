using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Emergency;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Records;

[Authorize(Policy = May.SeeOwnRecord)]
public sealed class LookedPage(HerRecord hers, LookQuestions looks, EmergencyQuestions emergencies, LetterQuestions letters) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public Looks Looks { get; private set; } = new([], null);

    /// <summary>Newest first; named by the first day of each.</summary>
    public IEnumerable<IGrouping<DateOnly, Look>> Months =>
        Looks.Shown.Where(look => !look.InAHurry).GroupBy(look => new DateOnly(look.Day.Year, look.Day.Month, 1));

    public IReadOnlyList<OpenedInAHurry> Hurried { get; private set; } = [];

    public static IEnumerable<IGrouping<DateOnly, Look>> Days(IEnumerable<Look> looks) => looks.GroupBy(look => look.Day);

    public IReadOnlyList<Look> InAHurry => [.. Looks.Shown.Where(look => look.InAHurry)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await hers.Open(ct, Why.WhoLooked) is not { } her) return this.GoHome();
        Looks = await looks.Of(her.Id, Before, ct);
        var told = await letters.Told(her.Id, ct);
        Looks = Looks with { Shown = [.. Looks.Shown.Select(look => LookRules.Until(look, told))] };
        if (Before is null) Hurried = await emergencies.Of(her.Id, ct);
        return Page();
    }
}
