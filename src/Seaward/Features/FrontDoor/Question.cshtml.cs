using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Threads;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

[Authorize(Policy = May.AnswerQuestions)]
public sealed class QuestionPage(QuestionBook questions, AnswerQuestion answer) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Conversation? Conversation { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await Show(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Show(id)) return NotFound();
        var outcome = await answer.Do(id, Seen, SignedIn.RoleOf(User)!.Value, Text, HttpContext.RequestAborted);
        if (outcome.Succeeded) return LocalRedirect("/questions");

        if (!await Show(id)) return NotFound();
        this.Tell(outcome);
        return Page();
    }

    private async Task<bool> Show(Guid id)
    {
        Conversation = await questions.Read(id, HttpContext.RequestAborted);
        return Conversation is { Kind: QuestionKind.FrontDoor };
    }
}
