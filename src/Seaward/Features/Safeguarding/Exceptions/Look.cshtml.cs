using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Exceptions;

/// <summary>One exception: what was done and why, and where the answer is written.</summary>
[Authorize(Policy = May.LookAgain)]
public sealed class LookPage(LookAgain look, StaffNames names, Words words) : PageModel
{
    public LookedAt? Seen { get; private set; }
    public string By { get; private set; } = "";
    public string? Chosen { get; private set; }
    public string? Written { get; private set; }

    public IReadOnlyList<Choice> Findings => [.. Enum.GetValues<Finding>().Where(f => f is not Finding.TellHerNow || Seen?.TellAt is not null)
        .Select(f => new Choice(f.ToString(), words[$"exception.finding.{f}"].Text))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await Open(id, ct) is not { } outcome) return NotFound();
        this.Explain(outcome);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? finding, [FromForm(Name = "Words")] string? written, CancellationToken ct)
    {
        if (await Open(id, ct) is not { } outcome) return NotFound();
        (Chosen, Written) = (finding, written);
        if (Seen is not null) outcome = await look.Do(Seen, Picked.Of<Finding>(finding), written, ct);
        if (outcome.Succeeded) return Redirect("/exceptions");
        this.Explain(outcome);
        return Page();
    }

    private async Task<Outcome?> Open(Guid id, CancellationToken ct)
    {
        var (seen, outcome) = await look.Open(id, ct);
        if (outcome.Key is LookAgain.NoSuch) return null;
        (Seen, By) = (seen, seen is null ? "" : await names.Of(seen.Look.SentBy, ct));
        return outcome;
    }
}
