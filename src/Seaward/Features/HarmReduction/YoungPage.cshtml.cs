using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;

namespace Seaward.Features.HarmReduction;

[Authorize(Policy = May.MakeBags)]
public sealed class YoungPage(CareDb db, WriteYoung write, AgreeYoung agree) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    public YoungText? Now { get; private set; }
    public YoungText? Waiting { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await Show(ct);
        Text = (Waiting ?? Now)?.Text;
    }

    public async Task<IActionResult> OnPostAsync(Guid? version, CancellationToken ct)
    {
        var outcome = version is { } agreed ? await agree.Do(agreed, ct) : await write.Do(Text, ct);
        if (outcome.Succeeded) return Redirect("/bags/under-18");
        this.Tell(outcome);
        await Show(ct);
        if (version is not null) Text = Waiting?.Text;
        return Page();
    }

    private async Task Show(CancellationToken ct) => (Now, Waiting) = (await db.YoungNow(ct), await db.YoungWaiting(ct));
}
