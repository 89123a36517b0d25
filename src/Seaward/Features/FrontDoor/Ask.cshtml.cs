using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.FrontDoor;

[AllowAnonymous, EnableRateLimiting(Limits.Writes)]
public sealed class AskPage(AskQuestion ask, AskingState asking, WhenWeRead reading) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>How soon she would like an answer; she need not say.</summary>
    [BindProperty(SupportsGet = true)]
    public HowSoon? Soon { get; set; }

    public AskingNow Asking { get; private set; } = AskingNow.Usual;

    public async Task OnGetAsync(CancellationToken ct) => Asking = await Now(ct);

    public Phrase ReadNext => reading.Says("ask.next-today", "ask.next");

    /// <summary>Nothing can be kept just now; what she wrote stands in its box.</summary>
    public bool Away { get; private set; }

    public async Task<IActionResult> OnPostSendAsync()
    {
        try
        {
            return await this.Once(Send);
        }
        catch (Exception fault) when (fault.IsDatabaseOutOfReach)
        {
            Away = true;
            return Unkept();
        }
    }

    private async Task<IActionResult> Send()
    {
        Asking = await Now(HttpContext.RequestAborted);
        if (Asking.Shut) return Unkept();
        if (!ModelState.IsValid) return Page();
        var asked = await ask.Do(Text, Soon, HttpContext.RequestAborted);
        if (asked.Number is { } number) return this.Go("your-number", ("number", number), ("young", MentionRules.MayBeAChild(Text ?? "") ? "1" : ""), ("danger", MentionRules.SpeaksOfDanger(Text ?? "") ? "1" : ""));
        if (asked.Outcome.Field is null) Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        this.Tell(asked.Outcome);
        return Page();
    }

    private PageResult Unkept()
    {
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }

    // The page says whom to ring even when nothing else of ours answers.
    private async Task<AskingNow> Now(CancellationToken ct)
    {
        try
        {
            return await asking.Now(ct);
        }
        catch (Exception fault) when (fault.IsDatabaseOutOfReach)
        {
            return AskingNow.Usual;
        }
    }
}
