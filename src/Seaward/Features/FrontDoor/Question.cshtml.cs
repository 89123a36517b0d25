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
public sealed class QuestionPage(QuestionBook questions, AnswerQuestion answer, AgreeAnswer agree, RestQuestion rest, KeepAnswerCard cards, CareDb db) : PageModel
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
    public bool MayRest => RestQuestion.MayRest(Conversation!);
    public bool CardWritten { get; private set; }

    /// <summary>What stands in the box, beside the cards it has to do with.</summary>
    public IReadOnlyList<CardBeside> Beside => KeepAnswerCard.Beside(Text, Cards);

    public IEnumerable<CardBeside> BesideSaid(Said said) => said.ByHer ? [] : KeepAnswerCard.Beside(said.Text, Cards);

    public bool NeedsSecond => AnswerQuestion.NeedsSecond(Conversation!, "");

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Show(id)) return NotFound();
        if (Mine || Proposed is not null) Text = Proposed!.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "do")] string? act, [FromForm] CardPressed picked)
    {
        if (!await Show(id)) return NotFound();
        if (!ModelState.IsValid) return Again(Outcome.Refused("cards.problem.gone"));
        if (picked.NewCard is { } of) return await NewCard(id, of);
        if ((picked.AsCard ?? picked.Card) is { } chosen) return PutIn(chosen, picked.AsCard is not null);
        var outcome = act switch
        {
            "rest" => await rest.Do(id, Seen, HttpContext.RequestAborted),
            "agree" => await agree.Do(id, Text, HttpContext.RequestAborted),
            _ => await answer.Do(id, Seen, SignedIn.RoleOf(User)!.Value, Text, HttpContext.RequestAborted),
        };
        if (outcome.Succeeded) return LocalRedirect("/questions");

        if (!await Show(id)) return NotFound();
        this.Tell(outcome);
        return Page();
    }

    private PageResult Again(Outcome outcome)
    {
        this.Tell(outcome);
        return Page();
    }

    /// <summary>An agreed card goes under what is written already, or in the place of what was made of it.</summary>
    private PageResult PutIn(Guid card, bool instead)
    {
        if (Cards.FirstOrDefault(c => c.Id == card && c.Agreed) is { } agreed)
            Text = string.IsNullOrWhiteSpace(Text) ? agreed.Text : instead ? CardRules.AsAgreed(Text, agreed.Text) : $"{Text.Trim()}\n\n{agreed.Text}";
        ModelState.Remove(nameof(Text));
        return Page();
    }

    /// <summary>What was written becomes the next wording of the card, when a second person agrees. The answer stays where it is.</summary>
    private async Task<IActionResult> NewCard(Guid id, Guid of)
    {
        if (Cards.FirstOrDefault(c => c.Id == of && c.Agreed) is not { } old) return Page();
        var outcome = await cards.Write(old.Title, Text, HttpContext.RequestAborted);
        CardWritten = outcome.Succeeded;
        if (!outcome.Succeeded) this.Tell(outcome);
        return await Show(id) ? Page() : NotFound();
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

/// <summary>Which button beside a card was pressed.</summary>
public sealed record CardPressed(Guid? Card, Guid? AsCard, Guid? NewCard);
