using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>What came of writing a meeting down: its id, or what is still missing.</summary>
public sealed record Planned(Outcome Outcome, Guid? Conference);

/// <summary>A meeting is written down as soon as its day is known.</summary>
public sealed class PlanConference(ConferenceDesk desk, RecordDoor door)
{
    public async Task<Planned> Do(RecordId record, ConferenceTyped typed, CancellationToken ct)
    {
        if ((await door.Open(record, Why.Conference, ct)).Record is not { } open) return new(Outcome.Refused("door.not-yours"), null);
        if (typed.Check(desk.Today, desk.Exists) is { Succeeded: false } wrong) return new(wrong, null);
        var conference = new Conference { Id = Guid.CreateVersion7(), Record = record, PlannedBy = desk.Me, PlannedAt = desk.Now };
        var opened = new OpenConference(conference, open);
        Plan(opened, typed);
        desk.Add(conference);
        return new(await desk.Save(opened, "act.conference.planned", ct), conference.Id);
    }

    public async Task<Outcome> Change(OpenConference opened, ConferenceTyped typed, CancellationToken ct)
    {
        if (typed.Check(desk.Today, desk.Exists) is { Succeeded: false } wrong) return wrong;
        var outcome = Plan(opened, typed);
        return outcome.Succeeded ? await desk.Save(opened, "act.conference.changed", ct) : outcome;
    }

    private Outcome Plan(OpenConference opened, ConferenceTyped typed)
    {
        var day = Typed.Day(typed.Day)!.Value;
        var outcome = opened.Conference.Plan(Picked.Of<ConferenceKind>(typed.Kind)!.Value,
            desk.At(day, Typed.Time(typed.From)!.Value), desk.At(day, Typed.Time(typed.Until)!.Value), opened.Seal(typed.Frame.ToText(), "frame"));
        return outcome.Succeeded && Typed.Day(typed.ToldOn) is { } told ? opened.Conference.Tell(told, desk.Me) : outcome;
    }
}
