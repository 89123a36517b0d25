using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Records;

[Authorize(Policy = May.AnswerWhoLooked)]
public sealed class AskedAboutOnePage(AskedAboutLooks asked, AnswerAboutLook answer) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public AskedAbout? Asked { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await Show(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var outcome = await answer.Do(id, Seen, SignedIn.RoleOf(User)!.Value, Text, ct);
        if (outcome.Succeeded) return LocalRedirect("/looked");
        if (!await Show(id, ct)) return NotFound();
        this.Tell(outcome);
        return Page();
    }

    private async Task<bool> Show(Guid id, CancellationToken ct) => (Asked = await asked.One(id, ct)) is not null;
}
