using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>What was decided, what came of each demand, and the next date. (R5j)</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class AfterPage(ConferenceDesk desk, AfterConference after) : ConferencePage(desk)
{
    [BindProperty] public AfterTyped Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => Act(id, opened => after.Hold(opened, Form, ct), $"/conferences/{id}", ct, writesOver: true);

    protected override Task Fill(CancellationToken ct)
    {
        if (HttpMethods.IsPost(Request.Method)) return Task.CompletedTask;
        static string? On(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Form = new()
        {
            HeldOn = On(Conference.HeldOn), ReviewOn = On(Conference.ReviewOn), HeardOn = On(Conference.HeardOn), Decided = Opened.Decided,
            Outcomes = Opened.Demands.ToDictionary(d => d.Id.ToString(), d => d.CameOfIt?.ToString()),
        };
        return Task.CompletedTask;
    }
}
