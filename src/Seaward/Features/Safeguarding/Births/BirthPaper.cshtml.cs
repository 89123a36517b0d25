using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>The plan on paper: for her bag, her notes and whoever is with her. The same words as on her screen. (Y21)</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class BirthPaperPage(BirthDesk desk, ServiceIdentity service) : StaffBirthPage(desk)
{
    public string Service => service.Name;
    public string Phone => service.Phone;

    protected override bool Fits => Opened.Plan is not null;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => Show(id, ct);
}
