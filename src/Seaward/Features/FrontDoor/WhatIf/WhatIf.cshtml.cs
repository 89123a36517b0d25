using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor.WhatIf;

/// <summary>The cards, what is never a reason, and the way to try it with facts of her own.</summary>
[AllowAnonymous, PublicPage(MayBeFound = true)]
public sealed class WhatIfPage(ListQuestions lists) : PageModel
{
    public Framework Framework { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Framework = await lists.Shown(ct);
}
