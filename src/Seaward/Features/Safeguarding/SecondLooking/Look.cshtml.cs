using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.SecondLooking;

[Authorize(Policy = May.LookAgain)]
public sealed class LookPage(LookAgain look, Words words) : PageModel
{
    public LookedAt? Seen { get; private set; }
    public string? Chosen { get; private set; }
    public string? Written { get; private set; }

    public IReadOnlyList<Choice> Findings => [.. Enum.GetNames<Finding>().Select(f => new Choice(f, words[$"second-look.finding.{f}"].Text))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var (seen, outcome) = await look.Open(id, ct);
        if (outcome.Key is LookAgain.NoSuch) return NotFound();
        Seen = seen;
        this.Explain(outcome);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? finding, [FromForm(Name = "Words")] string? written, CancellationToken ct)
    {
        var (seen, outcome) = await look.Open(id, ct);
        if (outcome.Key is LookAgain.NoSuch) return NotFound();
        (Seen, Chosen, Written) = (seen, finding, written);
        if (seen is not null) outcome = await look.Do(seen, Picked.Of<Finding>(finding), written, ct);
        if (outcome.Succeeded) return Redirect("/second-looks");
        this.Explain(outcome);
        return Page();
    }
}
