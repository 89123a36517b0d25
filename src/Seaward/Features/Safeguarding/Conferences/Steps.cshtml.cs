using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>What is needed by which day, who set it, how it stands, what help there really was, and what she says to the date. (W5)</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class StepsPage(ConferenceDesk desk, AfterConference after, MarkStep mark) : ConferencePage(desk)
{
    [BindProperty(SupportsGet = true, Name = "step")] public Guid? One { get; set; }
    [BindProperty] public StepTyped Step { get; set; } = new();
    [BindProperty] public string? Against { get; set; }

    [BindProperty] public MarkTyped Mark { get; set; } = new();

    public StepRead? Chosen => One is { } id ? Opened.Way.FirstOrDefault(s => s.Row.Id == id) : null;

    protected override int TurnNow => Chosen?.Row.Turn ?? 0;

    public IEnumerable<ObjectionRead> Challenges(PlanStep step) => Opened.Against.Where(o => o.Row.Step == step.Id);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => Act(id, opened => after.Step(opened, One, Step, ct), $"/conferences/{id}/steps", ct, writesOver: true);

    public Task<IActionResult> OnPostCameAsync(Guid id, CancellationToken ct) =>
        Act(id, opened => mark.Do(opened, Chosen?.Row, Mark, ct), $"/conferences/{id}/steps", ct, writesOver: true);

    public Task<IActionResult> OnPostAgainstAsync(Guid id, CancellationToken ct) =>
        Act(id, opened => One is null ? Task.FromResult(Outcome.RefusedAt("Against", "conference.object.no-step")) : after.Object(opened, Against, One, ct), $"/conferences/{id}/steps", ct);

    protected override Task Fill(CancellationToken ct)
    {
        if (Chosen is { } chosen && !HttpMethods.IsPost(Request.Method))
            Step = new() { What = chosen.What, By = chosen.Row.By.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), State = chosen.Row.State.ToString(), Help = chosen.Help };
        Mark.Help ??= Chosen?.Help;
        Mark.Came ??= Chosen?.Row.Came switch { null => null, StepCame.InTime or StepCame.Late => nameof(StepAnswer.Met), var came => came.ToString() };
        Mark.MetOn ??= Chosen?.Row.MetOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }
}
