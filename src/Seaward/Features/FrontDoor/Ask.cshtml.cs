using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Seaward.Platform.Time;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.FrontDoor;

[AllowAnonymous, EnableRateLimiting(Limits.Writes)]
public sealed class AskPage(AskQuestion ask, IOptions<FrontDoorSettings> settings, ServiceClock clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    public Phrase ReadNext
    {
        get
        {
            var questions = settings.Value.Questions;
            if (ReadingRules.Next(clock.LocalNow.DateTime, questions.Days, questions.At) is not { } next) return words["ask.next-unknown"];
            return DateOnly.FromDateTime(next) == clock.Today
                ? words["ask.next-today", next]
                : words["ask.next", next];
        }
    }

    public Task<IActionResult> OnPostSendAsync() => this.Once(async () =>
    {
        var asked = await ask.Do(Text, HttpContext.RequestAborted);
        if (asked.Number is { } number) return this.Go("your-number", ("number", number));
        if (asked.Outcome.Field is null) Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        this.Tell(asked.Outcome);
        return Page();
    });
}
