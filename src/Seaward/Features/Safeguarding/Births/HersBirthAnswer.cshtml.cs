using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>One planned step, and four answers that weigh the same. (Y21)</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class HersBirthAnswerPage(HerBirth hers, BirthDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Step { get; set; }
    [BindProperty(SupportsGet = true)] public string? Answer { get; set; }
    [BindProperty(SupportsGet = true)] public string? Words { get; set; }
    [BindProperty(SupportsGet = true)] public int? Turn { get; set; }

    public StepOpened? Read { get; private set; }
    public bool Meanwhile { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(await hers.Open(ct));

    public async Task<IActionResult> OnPostSayAsync(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } opened || opened.Step(Step) is not { } step) return Show(null);
        Meanwhile = Turn is { } seen && seen != step.Turn;
        var outcome = Meanwhile ? Outcome.Refused("conference.hers.moved-on") : !ModelState.IsValid ? Outcome.Refused("form.unreadable") : await hers.Answer(opened, step, Answer, Words, ct);
        if (outcome.Succeeded) return new Go("birth", new Dictionary<string, string>(), "conference.hers.answered");
        this.Explain(outcome.Key == BirthDesk.MovedOn ? Outcome.Refused("conference.hers.moved-on") : outcome);
        return Show(await desk.Again(opened, ct));
    }

    private PageResult Show(OpenBirth? opened)
    {
        if (opened?.Step(Step) is not { } step) return Page();
        Read = opened.Read(step);
        ModelState.Remove(nameof(Turn));
        (Turn, Answer, Words) = (step.Turn, Answer ?? step.Answer?.ToString(), Words ?? Read.Answer);
        return Page();
    }
}
