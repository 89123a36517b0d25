using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>Everything asked of her in one week, by every agency, as the worker reads it with her. (P3)</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class WeekPage(RecordDoor door, Gate gate, HerWeek week, WriteInWeek write, ServiceClock clock) : PageModel
{
    private OpenRecord record = null!;

    [FromRoute] public Guid Id { get; set; }
    [BindProperty(SupportsGet = true)] public string? From { get; set; }
    [BindProperty] public LoadTyped Form { get; set; } = new();

    public string Name { get; private set; } = "";

    /// <summary>What comes before a worker writes here: what is asked of her is her circumstances too. Nothing, once it was explained. (R5e)</summary>
    public string? First { get; private set; }
    public AWeek Week { get; private set; } = null!;
    public DateOnly Monday => LoadRules.WeekOf(Typed.Day(From), clock.Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await Open(ct) ?? await Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await Open(ct) ?? await Shut(ct) ?? await Answer(!ModelState.IsValid ? Outcome.Refused("form.unreadable") : await write.Add(record, Monday, Form, ct), ct);

    public async Task<IActionResult> OnPostEndAsync(string? item, CancellationToken ct) => await Open(ct)
        ?? await Answer(await write.End(record, Monday, Guid.TryParse(item, out var found) ? found : Guid.Empty, ct), ct);

    private async Task<IActionResult?> Open(CancellationToken ct)
    {
        var opening = await door.Open(new(Id), Why.HerWeek, ct);
        if (opening.Record is not { } open) return this.Shut(opening.Refusal!);
        record = open;
        Name = (await door.LabelOf(open, ct)).Name;
        First = await gate.Ask(open, ct) is { Leave: null } closed ? closed.Decision.Because : null;
        return null;
    }

    private async Task<IActionResult?> Shut(CancellationToken ct)
    {
        if (First is null) return null;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return await Show(ct);
    }

    private async Task<IActionResult> Answer(Outcome outcome, CancellationToken ct)
    {
        if (outcome.Succeeded) return Redirect($"/people/{Id}/week?from={Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        this.Tell(outcome);
        return await Show(ct);
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        Week = await week.Read(record, Monday, false, ct);
        return Page();
    }
}
