using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>One planned step: who decided it, on what was seen, what would change it, what she says, and what was done. (Y21)</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class BirthStepPage(BirthDesk desk, WriteBirthPlan write, HerBirth hers, StaffNames names) : StaffBirthPage(desk)
{
    [FromRoute(Name = "step")] public Guid? One { get; set; }
    [BindProperty] public PlannedTyped Form { get; set; } = new();
    [BindProperty] public string? Answer { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Came { get; set; }
    [BindProperty] public string? Why { get; set; }

    public StepOpened? Read => Opened.Step(One) is { } row ? Opened.Read(row) : null;
    public string TypedBy { get; private set; } = "";
    public bool HersAlone => Read is { Row: { AnsweredAt: not null, AnswerTypedBy: null } };
    public bool Late => Opened.Plan is { } plan && BirthRules.IsLate(plan.Stands, Desk.Today);

    protected override bool Fits => Opened.Plan is not null && (One is null || Read is not null);
    protected override int TurnNow => One is null ? Opened.Plan!.Turn : Opened.Step(One)!.Turn;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => Act(id, opened => write.Step(opened, opened.Step(One), Form, ct), ct);

    public Task<IActionResult> OnPostAnswerAsync(Guid id, CancellationToken ct) =>
        Act(id, opened => opened.Step(One) is { } step ? hers.Answer(opened, step, Answer, Words, ct) : Nothing, ct);

    public Task<IActionResult> OnPostCameAsync(Guid id, CancellationToken ct) =>
        Act(id, opened => opened.Step(One) is { } step ? write.Came(opened, step, Came, Why, ct) : Nothing, ct);

    protected override async Task Fill(CancellationToken ct)
    {
        if (Read is not { } read) return;
        TypedBy = await names.Of(read.Row.AnswerTypedBy, ct);
        if (Form.What is null) Form = new() { What = read.Planned.What, ByWhom = read.Planned.ByWhom, Seen = read.Planned.Seen, WouldChange = read.Planned.WouldChange, DecidedBy = read.Row.DecidedBy.ToString() };
        (Answer, Words) = (Answer ?? read.Row.Answer?.ToString(), Words ?? read.Answer);
        (Came, Why) = (Came ?? read.Row.Came?.ToString(), Why ?? read.CameWhy);
    }

    private static Task<Outcome> Nothing => Task.FromResult(Outcome.Refused("birth.problem.no-step"));
}
