using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;

namespace Seaward.Features.Records;

[Authorize(Policy = May.AnswerWhoLooked)]
public sealed class AskedAboutPage(AskedAboutLooks asked) : PageModel
{
    public IReadOnlyList<AskedAbout> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Waiting = await asked.Waiting(ct);
}
