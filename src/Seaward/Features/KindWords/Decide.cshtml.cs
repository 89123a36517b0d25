using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;

namespace Seaward.Features.KindWords;

/// <summary>Only who signs for the women's group says yes here, or sends it back.</summary>
[Authorize(Policy = May.SignForTheGroup)]
public sealed class DecideWordPage(CareDb db, DecideOnWords decide) : PageModel
{
    [BindProperty] public string? Because { get; set; }

    public ProposalRead Proposal { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await Shown(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "do")] string? act, CancellationToken ct)
    {
        if (!await Shown(id, ct)) return NotFound();
        var outcome = act is "agree" or "send-back" ? await decide.Do(id, act is "agree", Because, ct) : Outcome.Refused("kind.wrong.choose");
        if (outcome.Succeeded) return LocalRedirect($"/our-words/{id}");
        await Shown(id, ct);
        this.Tell(outcome);
        return Page();
    }

    private async Task<bool> Shown(Guid id, CancellationToken ct)
    {
        if (await db.WordProposal(id, ct) is not { } proposal) return false;
        Proposal = proposal;
        return true;
    }
}
