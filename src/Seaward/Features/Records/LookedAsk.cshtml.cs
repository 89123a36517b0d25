using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Records;

[Authorize(Policy = May.SeeOwnRecord)]
public sealed class LookedAskPage(HerRecord hers, LookQuestions looks, AskAboutLook ask, LetterQuestions letters) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Line { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    public Look? Look { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await Show(ct) ? Page() : this.GoHome();

    public Task<IActionResult> OnPostSendAsync(CancellationToken ct) => this.Once(async () =>
    {
        if (!await Show(ct)) return this.GoHome();
        var outcome = await ask.Do(Platform.Identity.SignedIn.Actor(User).Herself, Line, Text, ct);
        if (outcome.Succeeded) return new Go("looked", new Dictionary<string, string>(), "looked.asked");
        this.Tell(outcome);
        return Page();
    });

    private async Task<bool> Show(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return false;
        if (await looks.One(her.Id, Line, ct) is { } look) Look = LookRules.Until(look, await letters.Told(her.Id, ct));
        return true;
    }
}
