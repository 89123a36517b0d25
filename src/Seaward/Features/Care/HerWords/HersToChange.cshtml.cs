using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Records;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Care.HerWords;

/// <summary>Her own words for herself, as she sees them: any may be taken out, and put back.</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class HersToChangePage(HerRecord hers, CareDb db, DecideOnHerWord decide, ServiceClock clock) : PageModel
{
    [BindProperty] public Guid Word { get; set; }

    public IReadOnlyList<HerWordRead> Words { get; private set; } = [];

    public DateOnly Day(HerWordRead word) => clock.DayOf(word.At);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return this.GoHome();
        Words = await db.HerWords(her, ct);
        return Page();
    }

    public Task<IActionResult> OnPostTakeoutAsync(CancellationToken ct) => Decided(stays: false, "hers.words.taken-out", ct);

    public Task<IActionResult> OnPostPutbackAsync(CancellationToken ct) => Decided(stays: true, "hers.words.is-back", ct);

    private async Task<IActionResult> Decided(bool stays, string told, CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return this.GoHome();
        var outcome = await decide.Do(her, Word, stays, ct);
        if (outcome.Succeeded) return new Go("her-words", new Dictionary<string, string>(), told);
        this.Tell(outcome);
        Words = await db.HerWords(her, ct);
        return Page();
    }
}
