using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>The end of a meeting as it was typed.</summary>
public sealed class AfterTyped
{
    public string? HeldOn { get; set; }
    public bool Moved { get; set; }
    public string? Decided { get; set; }
    public string? ReviewOn { get; set; }
    public string? HeardOn { get; set; }
    public Dictionary<string, string?> Outcomes { get; set; } = [];
}

/// <summary>A step as it was typed.</summary>
public sealed class StepTyped
{
    public string? What { get; set; }
    public string? SetBy { get; set; }
    public string? By { get; set; }
    public string? State { get; set; }
    public string? Help { get; set; }
}

/// <summary>What was decided, what was said against it, and the steps and days that come of it. (R5j, W5)</summary>
public sealed class AfterConference(ConferenceDesk desk)
{
    private const int MostSteps = 40;

    public async Task<Outcome> Hold(OpenConference opened, AfterTyped typed, CancellationToken ct)
    {
        var (held, review, heard) = (Typed.Day(typed.HeldOn), Typed.Day(typed.ReviewOn), Typed.Day(typed.HeardOn));
        var days = ConferenceRules.After(held, review, heard, desk.DayOf(opened.Conference.At), typed.Moved, desk.Today).Under("Form.");
        if (Outcome.All([.. Unread(typed), .. days.Each.Where(wrong => held is not null || string.IsNullOrWhiteSpace(typed.HeldOn) || wrong.Field != "Form.HeldOn"), .. Unsaid(typed)]) is { Succeeded: false } wrong) return wrong;
        var outcome = opened.Conference.Hold(held!.Value, On(opened.Conference, held.Value), opened.Seal(typed.Decided!, "decided"), review, heard);
        if (!outcome.Succeeded) return outcome;
        foreach (var demand in opened.Demands)
            if (Picked.Of<DemandOutcome>(typed.Outcomes.GetValueOrDefault(demand.Id.ToString())) is { } came && came != demand.CameOfIt) demand.Settle(came);
        return await desk.Save(opened, "act.conference.held", ct);
    }

    /// <summary>At the same times, on the day it took place.</summary>
    private (DateTimeOffset At, DateTimeOffset Until) On(Conference conference, DateOnly day)
    {
        if (desk.DayOf(conference.At) == day) return (conference.At, conference.Until);
        var at = desk.At(day, Typed.Time(desk.TimeOf(conference.At))!.Value);
        return (at, at + (conference.Until - conference.At));
    }

    public async Task<Outcome> Object(OpenConference opened, string? words, Guid? step, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("Against", "conference.object.say");
        if (step is { } one && opened.Steps.All(s => s.Id != one)) return Outcome.RefusedAt("Step", "conference.object.no-step");
        var turn = opened.Conference.Say(step is null ? ConferenceAct.Object : ConferenceAct.Steps);
        if (!turn.Succeeded) return turn;
        var id = Guid.CreateVersion7();
        desk.Add(new Objection { Id = id, Record = opened.Conference.Record, Conference = opened.Conference.Id, Step = step, SaidBy = desk.Typist, SaidAt = desk.Now, Words = opened.Record.Seal(words.Trim(), Objection.Slot("words", id)) });
        return await desk.Save(opened, "act.conference.objected", ct);
    }

    public async Task<Outcome> Reply(OpenConference opened, Guid objection, string? answer, CancellationToken ct)
    {
        if (opened.Objections.FirstOrDefault(o => o.Id == objection) is not { } found) return Outcome.RefusedAt("Reply", "conference.object.which");
        if (string.IsNullOrWhiteSpace(answer)) return Outcome.RefusedAt("Reply", "conference.object.answer");
        var outcome = found.Reply(opened.Record.Seal(answer.Trim(), Objection.Slot("answer", objection)), desk.Me, desk.Now);
        return outcome.Succeeded ? await desk.Save(opened, "act.conference.objection-answered", ct) : outcome;
    }

    public async Task<Outcome> Step(OpenConference opened, Guid? id, StepTyped typed, CancellationToken ct)
    {
        if (Check(opened, id, typed) is { Succeeded: false } wrong) return wrong;
        var turn = opened.Conference.Say(ConferenceAct.Steps);
        if (!turn.Succeeded) return turn;
        var step = id is { } known ? opened.Steps.First(s => s.Id == known) : New(opened, typed);
        step.Stand(Picked.Of<StepState>(typed.State) ?? StepState.NotYet, Typed.Day(typed.By)!.Value, Kept(opened, step, typed.Help));
        return await desk.Save(opened, "act.conference.step", ct);
    }

    private Outcome Check(OpenConference opened, Guid? id, StepTyped typed)
    {
        if (id is { } known && opened.Steps.All(s => s.Id != known)) return Outcome.RefusedAt("Step.What", "conference.object.no-step");
        if (id is null && opened.Steps.Count >= MostSteps) return Outcome.RefusedAt("Step.What", "conference.step.most", MostSteps);
        return Outcome.All(Wrong(isNew: id is null, typed));
    }

    private IEnumerable<Outcome> Wrong(bool isNew, StepTyped typed)
    {
        var by = Typed.Day(typed.By);
        if (isNew && string.IsNullOrWhiteSpace(typed.What)) yield return Outcome.RefusedAt("Step.What", "conference.step.what");
        if (isNew && Picked.Of<Agency>(typed.SetBy) is null) yield return Outcome.RefusedAt("Step.SetBy", "conference.step.set-by");
        if (by is null) yield return Outcome.RefusedAt("Step.By", "conference.step.by");
        if (isNew && by < desk.Today) yield return Outcome.RefusedAt("Step.By", "conference.step.past");
        if (!isNew && Picked.Of<StepState>(typed.State) is null) yield return Outcome.RefusedAt("Step.State", "conference.step.state");
    }

    private PlanStep New(OpenConference opened, StepTyped typed)
    {
        var id = Guid.CreateVersion7();
        var step = new PlanStep { Id = id, Record = opened.Conference.Record, Conference = opened.Conference.Id, SetBy = Picked.Of<Agency>(typed.SetBy)!.Value, What = opened.Record.Seal(typed.What!.Trim(), PlanStep.Slot("what", id)) };
        desk.Add(step);
        return step;
    }

    private static Sealed Kept(OpenConference opened, PlanStep step, string? help) => opened.Record.Keep(help?.Trim(), PlanStep.Slot("help", step.Id));

    private static IEnumerable<Outcome> Unread(AfterTyped typed) =>
        from day in new (string Field, string? Text)[] { ("HeldOn", typed.HeldOn), ("ReviewOn", typed.ReviewOn), ("HeardOn", typed.HeardOn) }
        where !string.IsNullOrWhiteSpace(day.Text) && Typed.Day(day.Text) is null
        select Outcome.RefusedAt($"Form.{day.Field}", "form.no-such-day");

    private static IEnumerable<Outcome> Unsaid(AfterTyped typed)
    {
        if (string.IsNullOrWhiteSpace(typed.Decided)) yield return Outcome.RefusedAt("Form.Decided", "conference.after.decided");
        foreach (var (demand, came) in typed.Outcomes)
            if (!string.IsNullOrEmpty(came) && Picked.Of<DemandOutcome>(came) is null) yield return Outcome.RefusedAt($"Form.Outcomes[{demand}]", "conference.after.pick");
    }
}
