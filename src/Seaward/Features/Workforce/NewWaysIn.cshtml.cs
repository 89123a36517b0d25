using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Wording;

namespace Seaward.Features.Workforce;

[Authorize(Policy = May.AgreeToANewWayIn)]
public sealed class NewWaysInPage(AgreeToANewWayIn agree, WorkforceQuestions questions, Words words) : PageModel
{
    public IReadOnlyList<AskedWayIn> Asked { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Asked = await questions.WaysInAsked(null, ct);

    public async Task<IActionResult> OnPost(Guid way, CancellationToken ct)
    {
        var outcome = await agree.Do(way, ct);
        if (outcome.Succeeded) return LocalRedirect("/staff/new-ways-in");
        ModelState.Say(outcome, words);
        await OnGet(ct);
        return Page();
    }
}
