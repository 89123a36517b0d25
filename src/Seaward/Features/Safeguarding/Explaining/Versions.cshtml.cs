using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>Every version there has been, whole, with who made it; and where the next one stands.</summary>
[Authorize(Policy = May.LeadSafeguarding)]
public sealed class VersionsPage(CareDb db, ServiceClock clock) : PageModel
{
    public IReadOnlyList<(PolicyVersion Version, MadeBy? Made)> Versions { get; private set; } = [];
    public Proposal? Next { get; private set; }

    public string Day(DateTimeOffset at) => clock.Local(at).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public async Task OnGetAsync(CancellationToken ct)
    {
        List<(PolicyVersion, MadeBy?)> versions = [];
        foreach (var version in await db.PolicyVersions(ct)) versions.Add((version, await db.MadeBy(version.Proposal, ct)));
        Versions = versions;
        Next = await db.OpenProposal(ProposalKind.BeforeWeAsk, ct);
    }
}
