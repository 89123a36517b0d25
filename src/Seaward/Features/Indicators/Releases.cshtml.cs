using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Web;

namespace Seaward.Features.Indicators;

public sealed record ShownRelease(Month Month, ReleaseDocument? Document);

/// <summary>Every month published in the last two years, newest first.</summary>
[AllowAnonymous, PublicPage]
public sealed class ReleasesPage(Releases releases) : PageModel
{
    private const int Most = 24;

    public List<ShownRelease> Shown { get; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        foreach (var release in await releases.Latest(Most, ct)) Shown.Add(new(release.Month, await releases.Read(release, ct)));
    }
}
