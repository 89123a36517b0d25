using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>The plan for a birth, with her answers, who will be with her, and afterwards what was done otherwise. (Y21)</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class BirthPage(BirthDesk desk, WriteBirthPlan write, HerBirth hers, StaffNames names) : StaffBirthPage(desk)
{
    [BindProperty] public string? Due { get; set; }
    [BindProperty] public string? ToldOn { get; set; }
    [BindProperty] public string? Company { get; set; }
    [BindProperty] public bool Advocate { get; set; }
    [BindProperty] public string? Arranged { get; set; }
    [BindProperty] public string? BeganOn { get; set; }

    public string ToldBy { get; private set; } = "";
    public string TypedBy { get; private set; } = "";
    public bool HersAlone => Opened.Plan is { CompanySaidAt: not null, CompanyTypedBy: null };

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => Act(id, opened => write.Due(opened, Due, ct), ct);

    public Task<IActionResult> OnPostToldAsync(Guid id, CancellationToken ct) => Act(id, opened => write.Tell(opened, ToldOn, ct), ct);

    public Task<IActionResult> OnPostCompanyAsync(Guid id, CancellationToken ct) => Act(id, opened => hers.Company(opened, Company, Advocate, ct), ct);

    public Task<IActionResult> OnPostArrangeAsync(Guid id, CancellationToken ct) => Act(id, opened => write.Arrange(opened, Arranged, ct), ct);

    public Task<IActionResult> OnPostBeganAsync(Guid id, CancellationToken ct) => Act(id, opened => write.Began(opened, BeganOn, ct), ct);

    protected override async Task Fill(CancellationToken ct)
    {
        if (Opened.Plan is not { } plan) return;
        (ToldBy, TypedBy) = (await names.Of(plan.ToldBy, ct), await names.Of(plan.CompanyTypedBy, ct));
        if (HttpMethods.IsPost(Request.Method) && Company is not null) return;
        (Company, Advocate) = (Opened.Company, plan.WantsAdvocate);
        (Arranged, Due) = (Arranged ?? Opened.Arranged, Due ?? plan.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
