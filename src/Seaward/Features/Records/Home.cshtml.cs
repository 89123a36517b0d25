using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Sessions;
using Seaward.Platform.Identity;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Records;

[Authorize(Policy = May.SeeOwnRecord)]
public sealed class HomePage(HerRecord hers, HomeQuestions questions, LookQuestions looks, IEnumerable<IOnHerHome> features,
    SessionQuestions sessions, ServiceClock clock) : PageModel
{
    public IReadOnlyList<HomeCard> Cards { get; private set; } = [];

    public IReadOnlyList<string> Workers { get; private set; } = [];

    public DateTimeOffset? LastOpened { get; private set; }

    public bool DropsIn { get; private set; }

    public string Greeting => LookRules.PartOfDay(TimeOnly.FromDateTime(clock.LocalNow.DateTime));

    public bool Has(HomeSlot slot) => Cards.Any(card => card.Slot == slot);

    public DateTimeOffset Local(DateTimeOffset moment) => clock.Local(moment);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return this.GoHome();
        List<HomeCard> cards = [];
        foreach (var feature in features) cards.AddRange(await feature.For(her, ct));
        Cards = [.. cards.OrderBy(card => card.Slot)];
        Workers = await questions.HerWorkers(her.Id, ct);
        DropsIn = (await sessions.Next(ct)).Count > 0;
        LastOpened = await looks.VisitBefore(her.Id, ct);
        return Page();
    }
}
