using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>The short version, for anyone to read before anyone asks anything.</summary>
[AllowAnonymous, PublicPage]
public sealed class BeforeWeAskPage(CareDb db, ServiceClock clock) : PageModel
{
    public PolicyVersion Version { get; private set; } = null!;

    public MadeBy? Made { get; private set; }

    /// <summary>The language she asked for, when the policy is not written in it.</summary>
    public string? Missing { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Version = await db.PolicyInForce(clock.Today, ct);
        Made = await db.MadeBy(Version.Proposal, ct);
        if (HttpContext.Features.Get<Spoken>() is { } spoken && spoken.Asked != Version.Language) Missing = spoken.Asked;
    }
}
