using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Indicators;

/// <summary>
/// How we are doing. A month not yet published shows the whole service's own totals where they are large enough; once it is
/// published there is only what everyone sees, so that a later correction cannot be taken away from it.
/// </summary>
[Authorize(Policy = May.SeeTheService)]
public sealed class ServicePage(Releases releases, ReleaseDraft drafts, CareDb db, ServiceClock clock) : PageModel
{
    private const int Most = 6;

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? DoneMonth { get; set; }

    public Month? Done => Month.TryParse(DoneMonth, out var month) && Published.Any(r => r.Month == month) ? month : null;
    public Month? Next { get; private set; }
    public Draft? Draft { get; private set; }
    public IReadOnlyList<Release> Published { get; private set; } = [];
    public IReadOnlyList<ReleasedIndicator> Indicators { get; private set; } = [];

    public (int Waiting, int Late) Exceptions { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Exceptions = await db.ExceptionsWaiting(clock.Now, ct);
        Published = await releases.Latest(Most, ct);
        Next = ReleaseRules.Next(Month.Of(clock.Today), Published is [var last, ..] ? last.Month : null);
        if (Next is { } next) Draft = await drafts.Of(next, ct);
        Indicators = Draft?.Document.Indicators ?? (await releases.Read(Published[0], ct))?.Indicators ?? [];
    }

    public Totals? Exactly(ReleasedIndicator indicator) => Draft?.Exact.GetValueOrDefault(indicator.Id);
}
