using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;

namespace Seaward.Features.KindWords;

[Authorize(Policy = May.BeStaff)]
public sealed class OneWordPage(CareDb db, TalkAboutWords talk) : PageModel
{
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public Guid Remark { get; set; }

    public ProposalRead Proposal { get; private set; } = null!;
    public IReadOnlyList<RemarkRead> Remarks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await Shown(id, ct)) return NotFound();
        Remark = Guid.NewGuid();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await Shown(id, ct)) return NotFound();
        if (Remark == Guid.Empty) Remark = Guid.NewGuid();
        var outcome = await talk.Do(id, Remark, Words, ct);
        if (outcome.Succeeded) return LocalRedirect($"/our-words/{id}");
        this.Tell(outcome);
        return Page();
    }

    private async Task<bool> Shown(Guid id, CancellationToken ct)
    {
        if (await db.WordProposal(id, ct) is not { } proposal) return false;
        (Proposal, Remarks) = (proposal, await db.RemarksTo(id, ct));
        return true;
    }
}
