using Seaward.Features.Safeguarding.Conferences;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>A planned step as it was typed.</summary>
public sealed class PlannedTyped
{
    public string? What { get; set; }
    public string? DecidedBy { get; set; }
    public string? ByWhom { get; set; }
    public string? Seen { get; set; }
    public string? WouldChange { get; set; }
    public string? Late { get; set; }
    public string? LateToldOn { get; set; }

    public PlannedWords Words => new(Typed.Tidy(What), Typed.Tidy(ByWhom), Typed.Tidy(Seen), Typed.Tidy(WouldChange));
}

/// <summary>Writes the plan with her: when it is due, each step, and that a person went through it with her. (Y21)</summary>
public sealed class WriteBirthPlan(BirthDesk desk)
{
    public async Task<Outcome> Due(OpenBirth opened, string? typed, CancellationToken ct)
    {
        if (opened.Leave?.Receipt is not { } receipt) return Outcome.Refused("birth.problem.gate");
        var due = Typed.Day(typed);
        if (BirthRules.Due(due, desk.Today) is { Succeeded: false } wrong) return wrong;
        if (opened.Plan is { BeganOn: null } known) known.Due(due!.Value);
        else
        {
            var plan = new BirthPlan { Id = Guid.CreateVersion7(), Record = opened.Record.Id, Receipt = receipt, WrittenBy = desk.Me, WrittenAt = desk.Now };
            plan.Due(due!.Value);
            desk.Add(plan);
        }
        return await desk.Save("act.birth.due", ct);
    }

    public async Task<Outcome> Step(OpenBirth opened, BirthStep? known, PlannedTyped typed, CancellationToken ct)
    {
        if (opened.Leave?.Receipt is null) return Outcome.Refused("birth.problem.gate");
        if (opened.Plan is not { } plan) return Outcome.Refused("birth.problem.no-plan");
        if (Check(opened, known, typed) is { Succeeded: false } wrong) return wrong;
        var (stands, told) = (plan.Stands, Typed.Day(typed.LateToldOn));
        if (BirthRules.MayPut(stands, desk.Today, Typed.Tidy(typed.Late).Length > 0, told) is { Succeeded: false } not) return not;
        var step = known ?? New(opened, plan);
        var asksAgain = known is not null && opened.Read(known).Planned != typed.Words;
        step.Put(Picked.Of<Agency>(typed.DecidedBy)!.Value, opened.Keep(typed.Words.ToText(), "said", step), asksAgain, desk.Me, desk.Now);
        if (BirthRules.IsLate(stands, desk.Today)) step.ToldLate(opened.Keep(typed.Late, "late", step), told!.Value);
        plan.Change();
        return await desk.Save("act.birth.step", ct);
    }

    /// <summary>A person went through it with her. From then on it stands on her own pages.</summary>
    public async Task<Outcome> Tell(OpenBirth opened, string? typed, CancellationToken ct)
    {
        if (opened.Plan is not { } plan) return Outcome.Refused("birth.problem.no-plan");
        if (opened.Rows.Count == 0) return Outcome.Refused("birth.problem.no-step");
        if (Typed.Day(typed) is not { } on) return Outcome.RefusedAt("ToldOn", "birth.problem.told-when");
        if (on > desk.Today) return Outcome.RefusedAt("ToldOn", "birth.problem.ahead");
        plan.Tell(on, desk.Me);
        return await desk.Save("act.birth.told", ct);
    }

    public async Task<Outcome> Arrange(OpenBirth opened, string? words, CancellationToken ct)
    {
        if (opened.Plan is not { } plan) return Outcome.Refused("birth.problem.no-plan");
        if (string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("Arranged", "birth.problem.arranged");
        plan.Arrange(opened.Keep(words, "arranged"), desk.Now);
        return await desk.Save("act.birth.arranged", ct);
    }

    /// <summary>From here on nothing new is decided. What was planned is set beside what was done.</summary>
    public async Task<Outcome> Began(OpenBirth opened, string? typed, CancellationToken ct)
    {
        if (opened.Plan is not { } plan) return Outcome.Refused("birth.problem.no-plan");
        var on = Typed.Day(typed);
        if (BirthRules.Began(on, plan.DueOn, desk.Today) is { Succeeded: false } wrong) return wrong;
        plan.Began(on!.Value);
        return await desk.Save("act.birth.began", ct);
    }

    public async Task<Outcome> Came(OpenBirth opened, BirthStep step, string? came, string? why, CancellationToken ct)
    {
        var (what, because) = (Picked.Of<BirthCame>(came), Typed.Tidy(why));
        if (BirthRules.Came(opened.Plan!.Stands, what, because) is { Succeeded: false } wrong) return wrong;
        step.Settle(what!.Value, opened.Keep(because, "came_why", step), desk.Me, desk.Now);
        return await desk.Save("act.birth.came", ct);
    }

    private BirthStep New(OpenBirth opened, BirthPlan plan)
    {
        var step = new BirthStep { Id = Guid.CreateVersion7(), Record = plan.Record, Plan = plan.Id, Number = 1 + opened.Rows.Select(s => s.Number).DefaultIfEmpty(0).Max() };
        desk.Add(step);
        return step;
    }

    private static Outcome Check(OpenBirth opened, BirthStep? known, PlannedTyped typed)
    {
        if (known is null && opened.Rows.Count >= BirthRules.MostSteps) return Outcome.Refused("birth.problem.most", BirthRules.MostSteps);
        if (typed.Words.What.Length == 0) return Outcome.RefusedAt("Form.What", "birth.problem.what");
        if (Picked.Of<Agency>(typed.DecidedBy) is null) return Outcome.RefusedAt("Form.DecidedBy", "birth.problem.who");
        if (typed.Words.Seen.Length == 0) return Outcome.RefusedAt("Form.Seen", "birth.problem.seen");
        if (typed.Words.WouldChange.Length == 0) return Outcome.RefusedAt("Form.WouldChange", "birth.problem.would-change");
        return !string.IsNullOrWhiteSpace(typed.LateToldOn) && Typed.Day(typed.LateToldOn) is null ? Outcome.RefusedAt("Form.LateToldOn", "form.no-such-day") : Outcome.Done;
    }
}
