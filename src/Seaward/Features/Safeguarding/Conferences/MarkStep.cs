using Seaward.Platform;
using Seaward.Platform.Door;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>What came of a date, as it was typed.</summary>
public sealed class MarkTyped
{
    public string? Came { get; set; }
    public string? MetOn { get; set; }
    public string? MovedBy { get; set; }
    public string? MovedTo { get; set; }
    public string? Help { get; set; }
}

/// <summary>Says what came of a date. One that was moved stays as it was, and the new day stands below it. (W5)</summary>
public sealed class MarkStep(ConferenceDesk desk)
{
    public async Task<Outcome> Do(OpenConference opened, PlanStep? step, MarkTyped typed, CancellationToken ct)
    {
        if (step is null) return Outcome.RefusedAt("Mark.Came", "conference.object.no-step");
        if (step.Came is StepCame.Moved) return Outcome.Refused("conference.mark.moved-already");
        if (Unread(typed) is { Succeeded: false } unread) return unread;
        var help = Typed.Tidy(typed.Help);
        var (outcome, mark) = StepRules.Of(Picked.Of<StepAnswer>(typed.Came), step.By, Typed.Day(typed.MetOn), Picked.Of<WhoMoved>(typed.MovedBy), Typed.Day(typed.MovedTo), help.Length > 0, desk.Today);
        if (!outcome.Succeeded) return outcome;
        var turn = opened.Conference.Say(ConferenceAct.Steps);
        if (!turn.Succeeded) return turn;
        step.Mark(mark!, Kept(opened, step.Id, help), desk.Me, desk.Now);
        if (mark!.Came is StepCame.Moved) Follow(opened, step, Typed.Day(typed.MovedTo)!.Value);
        return await desk.Save(opened, "act.conference.step-came", ct);
    }

    private void Follow(OpenConference opened, PlanStep moved, DateOnly to)
    {
        var id = Guid.CreateVersion7();
        var what = opened.Record.Read(moved.What, PlanStep.Slot("what", moved.Id));
        var next = new PlanStep { Id = id, Record = moved.Record, Conference = moved.Conference, SetBy = moved.SetBy, What = opened.Record.Seal(what, PlanStep.Slot("what", id)) };
        next.Stand(StepState.NotYet, to, default);
        desk.Add(next);
    }

    private static Platform.Sealing.Sealed Kept(OpenConference opened, Guid step, string help) => opened.Record.Keep(help, PlanStep.Slot("help", step));

    private static Outcome Unread(MarkTyped typed)
    {
        foreach (var (field, text) in new[] { ("MetOn", typed.MetOn), ("MovedTo", typed.MovedTo) })
            if (!string.IsNullOrWhiteSpace(text) && Typed.Day(text) is null) return Outcome.RefusedAt($"Mark.{field}", "form.no-such-day");
        return Outcome.Done;
    }
}
