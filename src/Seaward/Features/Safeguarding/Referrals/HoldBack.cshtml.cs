using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>The lead reads what would go and why she was not told, and agrees or talks to the worker.</summary>
[Authorize(Policy = May.LeadSafeguarding)]
public sealed class HoldBackPage(ReferralDesk desk, HoldBackNotice hold) : ReferralPage(desk)
{
    protected override Why Why => Why.Decision;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => Act(id, opened => hold.Agree(opened, ct), $"/referrals/{id}/hold-back", ct);
}
