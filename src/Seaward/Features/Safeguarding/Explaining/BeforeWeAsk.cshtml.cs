using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>The short version, for anyone to read before anyone asks anything.</summary>
[AllowAnonymous, PublicPage]
public sealed class BeforeWeAskPage(PolicyShown policy) : PageModel
{
    public PolicyVersion Version { get; private set; } = null!;

    public MadeBy? Made { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Version, Made) = await policy.Now(ct);
    }
}
