using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Records;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>Her week as she reads it: what everyone asks, when, and when it is too much for anyone. (P3)</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class HersWeekPage(HerRecord hers, HerWeek week, WriteInWeek write, ServiceClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? From { get; set; }
    [BindProperty(SupportsGet = true)] public LoadTyped Form { get; set; } = new();
    [BindProperty(SupportsGet = true)] public bool Adding { get; set; }

    public AWeek Week { get; private set; } = null!;
    public DateOnly Monday => LoadRules.WeekOf(Typed.Day(From), clock.Today);
    public bool ThisWeek => Monday == LoadRules.WeekOf(null, clock.Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await hers.Open(ct) is { } her ? await Show(her, ct) : this.GoHome();

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct) =>
        await hers.Open(ct) is { } her ? await Answer(her, !ModelState.IsValid ? Outcome.Refused("form.unreadable") : await write.Add(her, Monday, Form, ct), "week.kept", ct) : this.GoHome();

    public async Task<IActionResult> OnPostEndAsync(string? item, CancellationToken ct) => await hers.Open(ct) is { } her
        ? await Answer(her, await write.End(her, Monday, Guid.TryParse(item, out var found) ? found : Guid.Empty, ct), "week.ended", ct)
        : this.GoHome();

    private async Task<IActionResult> Answer(OpenRecord her, Outcome outcome, string note, CancellationToken ct)
    {
        if (outcome.Succeeded) return new Go("week", new Dictionary<string, string> { ["From"] = Monday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }, note);
        Adding = true;
        this.Tell(outcome);
        return await Show(her, ct);
    }

    private async Task<IActionResult> Show(OpenRecord her, CancellationToken ct)
    {
        Week = await week.Read(her, Monday, true, ct);
        return Page();
    }
}
