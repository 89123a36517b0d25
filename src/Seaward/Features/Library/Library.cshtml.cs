using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Library;

[Authorize(Policy = May.MakeBags)]
public sealed class LibraryPage(CareDb db, KeepLeaflet keep, ServiceClock clock) : PageModel
{
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Asked { get; set; }
    [BindProperty] public string? Checked { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? ReviewOn { get; set; }

    public IReadOnlyList<Leaflet> Leaflets { get; private set; } = [];

    public bool IsCurrent(Leaflet leaflet) => LibraryRules.Current(leaflet.ReviewOn, clock.Today);

    public Task OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? act, Guid leaflet, CancellationToken ct)
    {
        DateOnly? day = DateOnly.TryParseExact(ReviewOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        var outcome = act switch
        {
            "agree" => await keep.Agree(leaflet, ct),
            "put-away" => await keep.PutAway(leaflet, ct),
            _ => await keep.Write(new(Title, Text, Asked, Checked, Words, day), ct),
        };
        if (outcome.Succeeded) return LocalRedirect("/library");
        this.Tell(outcome);
        await Show(ct);
        return Page();
    }

    private async Task Show(CancellationToken ct) => Leaflets = await db.Leaflets(db.Actor.Staff, ct);
}
