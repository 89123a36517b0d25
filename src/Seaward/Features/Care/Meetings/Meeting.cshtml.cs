using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Care.HerWords;
using Seaward.Features.Care.Notes;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.Care.Meetings;

[Authorize(Policy = May.WorkWithWomen)]
public sealed class MeetingPage(PlanMeeting plan, NoteDesk desk, Words words) : PageModel
{
    [FromRoute] public Guid Id { get; init; }
    [BindProperty] public MeetingForm Input { get; set; } = new();
    public string Name { get; private set; } = "";
    public HerWordsInForm? HerWords { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var head = await desk.Head(new(Id), ct);
        (Name, HerWords) = (head.Name, head.HerWords);
        return head.Refusal is { } refusal ? this.Shut(refusal) : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!ModelState.IsValid) return await OnGet(ct);
        var outcome = await plan.Do(new(Id), Input.Day, Input.Time, Input.Place?.Trim() ?? "", Input.Note?.Trim() ?? "", ct);
        if (outcome.Succeeded) return Redirect("/today");
        ModelState.AddModelError(outcome.Field is { } field ? $"Input.{field}" : "", words[outcome.Key!, [.. outcome.Values]].Text);
        return await OnGet(ct);
    }
}

public sealed class MeetingForm
{
    public DateOnly? Day { get; set; }
    public TimeOnly? Time { get; set; }
    public string? Place { get; set; }
    public string? Note { get; set; }
}
