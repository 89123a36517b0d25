using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Records;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Care.Hers;

/// <summary>A note once more, as she reads it, and room for what she says to it. (M21)</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class AnswerPage(HerRecord hers, NotesForHer notes, AnswerNote answer, ServiceClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Note { get; set; }
    [BindProperty(SupportsGet = true)] public ReplyKind Kind { get; set; }
    [BindProperty(SupportsGet = true)] public string? Text { get; set; }

    public Written? About { get; private set; }

    public DateOnly Day(Written about) => clock.DayOf(about.At);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await Show(ct) is null ? this.GoHome() : Page();

    public Task<IActionResult> OnPostSendAsync(CancellationToken ct) => this.Once(async () =>
    {
        if (await Show(ct) is not { } her) return this.GoHome();
        if (!ModelState.IsValid) return Page();
        var outcome = await answer.Do(her, Note, Kind, Text, ct);
        if (outcome.Succeeded) return new Go("written", new Dictionary<string, string>(), "hers.reply.kept");
        this.Tell(outcome);
        return Page();
    });

    private async Task<OpenRecord?> Show(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return null;
        About = await notes.One(her, Note, ct);
        return her;
    }
}
