using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>The day, the place and who will be there, changed when they change.</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class FramePage(ConferenceDesk desk, PlanConference plan) : ConferencePage(desk)
{
    [BindProperty] public ConferenceTyped Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => Act(id, opened => plan.Change(opened, Form, ct), $"/conferences/{id}", ct, writesOver: true);

    protected override Task Fill(CancellationToken ct)
    {
        if (HttpMethods.IsPost(Request.Method)) return Task.CompletedTask;
        var frame = Opened.Frame;
        Form = new()
        {
            Kind = Conference.Kind.ToString(), Day = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), From = Desk.TimeOf(Conference.At), Until = Desk.TimeOf(Conference.Until),
            Place = frame.Place, CalledBy = frame.CalledBy, Travel = frame.TravelMinutes.ToString(CultureInfo.InvariantCulture),
            ToldOn = Conference.ToldOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            There = [.. frame.There.Select(t => t.Role.ToString())], Names = frame.There.ToDictionary(t => t.Role.ToString(), t => (string?)t.Name),
        };
        return Task.CompletedTask;
    }
}
