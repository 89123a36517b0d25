using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Workforce;

[Authorize(Policy = May.LookAfterStaff)]
public sealed class CoverPage(HandOver handOver, WorkforceQuestions questions, Words words) : PageModel
{
    [BindProperty]
    public string? Site { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public IReadOnlyList<Uncovered> Alone { get; private set; } = [];
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        Alone = await questions.WithoutKeyWorker(ct);
        Choices = [.. (await questions.Here(ct)).Where(c => May.Do(c.Role, May.WorkWithWomen)).Select(c => new Choice(c.Id.ToString(), $"{c.FirstName}, {words["workforce.role." + c.Role].Text}"))];
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var outcome = await handOver.Do(Site ?? "", Guid.TryParse(To, out var to) ? to : Guid.Empty, ct);
        if (outcome.Succeeded) return LocalRedirect("/staff/cover");
        ModelState.Say(outcome, words);
        await OnGet(ct);
        return Page();
    }
}
