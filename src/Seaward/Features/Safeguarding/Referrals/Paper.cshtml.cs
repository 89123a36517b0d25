using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>What left, as it left, for the printer: no logo; who sends it, about whom, and both sides.</summary>
[Authorize(Policy = May.DecideOnReferrals)]
public sealed class PaperPage(ReferralDesk desk, ServiceClock clock) : PageModel
{
    public PaperBody Body { get; private set; } = null!;
    public bool NoLine { get; private set; }
    public string When => clock.Local(Body.At).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await desk.Open(id, Why.Sending, ct) is not { } opened) return this.NotYours(there: await desk.Knows(id, ct));
        if (opened.Paper is not { } paper) return NotFound();
        (Body, NoLine) = (paper.Body, opened.NoLine);
        return Page();
    }
}

/// <summary>The same as bytes, with the signature apart.</summary>
internal static class PaperFiles
{
    public static void MapPaperFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/referrals/{id:guid}/paper.json", (Guid id, ReferralDesk desk, CancellationToken ct) =>
            File(id, desk, p => p.Json, "application/json", ct)).RequireAuthorization(May.DecideOnReferrals);
        endpoints.MapGet("/referrals/{id:guid}/paper.sig", (Guid id, ReferralDesk desk, CancellationToken ct) =>
            File(id, desk, p => p.Signature, "text/plain", ct)).RequireAuthorization(May.DecideOnReferrals);
    }

    private static async Task<IResult> File(Guid id, ReferralDesk desk, Func<Paper, string> part, string type, CancellationToken ct)
    {
        if (await desk.Open(id, Why.Sending, ct) is not { } opened) return Results.StatusCode(await desk.Knows(id, ct) ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        return opened.Paper is { } paper ? Results.Text(part(paper), type) : Results.NotFound();
    }
}
