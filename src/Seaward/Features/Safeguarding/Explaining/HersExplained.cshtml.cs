using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Records;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>The words as they were explained to her, on which day and by whom, and what is new since. (R5e)</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class HersExplainedPage(HerRecord hers, CareDb db, StaffNames names, ServiceClock clock) : PageModel
{
    public PolicyVersion? Had { get; private set; }
    public DateOnly On { get; private set; }
    public string By { get; private set; } = "";

    /// <summary>Nothing, while what she heard still holds.</summary>
    public IReadOnlyList<ChangedWords>? Changed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return this.GoHome();
        if (await db.NewestReceipt(her.Id, ct) is not { } receipt) return Page();
        var versions = await db.PolicyVersions(ct);
        Had = versions.First(version => version.Number == receipt.Number);
        if ((await db.Explanations(her.Id, ct)).FirstOrDefault(e => e.Id == receipt.Receipt.ExplanationId) is { } one) (On, By) = (one.On, await names.Of(one.By, ct));
        if (!GateRules.ChangedSince(receipt.Number, [.. versions.Select(version => version.Fact)], clock.Today)) return Page();
        var now = await db.PolicyInForce(clock.Today, ct);
        Changed = WhatChanged.Between(Had, now.Plain, now.Policy);
        return Page();
    }
}
