using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>Every version there has been, whole. Publishing one, with its signers, has its own page.</summary>
[Authorize(Policy = May.LeadSafeguarding)]
public sealed class VersionsPage(CareDb db) : PageModel
{
    public IReadOnlyList<PolicyVersion> Versions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Versions = await db.PolicyVersions(ct);
}
