using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Sessions;

[AllowAnonymous, PublicPage]
public sealed class TimesPage(SessionQuestions questions, ServiceClock clock) : PageModel
{
    public IReadOnlyList<Coming> Coming { get; private set; } = [];

    public bool IsToday(Coming coming) => coming.On == clock.Today;

    public async Task OnGetAsync(CancellationToken ct) => Coming = await questions.Next(ct);
}
