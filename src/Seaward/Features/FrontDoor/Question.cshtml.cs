using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

[Authorize(Policy = May.AnswerQuestions)]
public sealed class QuestionPage(QuestionBook questions, AnswerQuestion answer, AgreeAnswer agree, KeepAnswerCard cards, CareDb db) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Conversation? Conversation { get; private set; }
    public Proposed? Proposed { get; private set; }
    public IReadOnlyList<CardShown> Cards { get; private set; } = [];

    public bool Mine => Proposed?.By == db.Actor.Staff;

    private string HerWords => string.Join('\n', Conversation!.Parts.Where(p => p.ByHer).Select(p => p.Text));

    public bool MayBeAChild => MentionRules.MayBeAChild(HerWords);
    public bool SpeaksOfDanger => MentionRules.SpeaksOfDanger(HerWords);
    public bool NeedsSecond => AnswerQuestion.NeedsSecond(Conversation!, "");

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Show(id)) return NotFound();
        if (Mine || Proposed is not null) Text = Proposed!.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "do")] string? act, Guid? card)
    {
        if (!await Show(id)) return NotFound();
        if (card is { } chosen) return PutIn(chosen);
        var outcome = act switch
        {
            "agree" => await agree.Do(id, Text, HttpContext.RequestAborted),
            _ => await answer.Do(id, Seen, SignedIn.RoleOf(User)!.Value, Text, HttpContext.RequestAborted),
        };
        if (outcome.Succeeded) return LocalRedirect("/questions");

        if (!await Show(id)) return NotFound();
        this.Tell(outcome);
        return Page();
    }

    /// <summary>An agreed card goes under what is written already.</summary>
    private PageResult PutIn(Guid card)
    {
        if (Cards.FirstOrDefault(c => c.Id == card && c.Agreed) is { } agreed) Text = string.IsNullOrWhiteSpace(Text) ? agreed.Text : $"{Text.Trim()}\n\n{agreed.Text}";
        ModelState.Remove(nameof(Text));
        return Page();
    }

    private async Task<bool> Show(Guid id)
    {
        Conversation = await questions.Read(id, HttpContext.RequestAborted);
        if (Conversation is not { Kind: QuestionKind.FrontDoor }) return false;
        Proposed = await questions.Proposed(id, HttpContext.RequestAborted);
        Cards = await cards.All(HttpContext.RequestAborted);
        return true;
    }
}
