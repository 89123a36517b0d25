using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

[Authorize(Policy = May.AnswerQuestions)]
public sealed class CardsPage(KeepAnswerCard keep) : PageModel
{
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Text { get; set; }

    public IReadOnlyList<CardShown> Cards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Cards = await keep.All(ct);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? act, Guid card, CancellationToken ct)
    {
        var outcome = act switch
        {
            "agree" => await keep.Agree(card, ct),
            "put-away" => await keep.PutAway(card, ct),
            _ => await keep.Write(Title, Text, ct),
        };
        if (outcome.Succeeded) return LocalRedirect("/questions/cards");
        this.Tell(outcome);
        Cards = await keep.All(ct);
        return Page();
    }
}
