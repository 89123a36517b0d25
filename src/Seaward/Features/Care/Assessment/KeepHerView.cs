using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.Assessment;

/// <summary>Read back to her: right as it is, or how she would put it. Asks nothing, so it needs no leave.</summary>
public sealed class KeepHerView(CareDb db, RecordDoor door, ServiceClock clock, Actor actor)
{
    public const string NoAnswer = "read-back.problem.none";

    public async Task<Outcome> Do(RecordId id, Guid answerId, bool right, string? herWords, CancellationToken ct)
    {
        if (right && !string.IsNullOrWhiteSpace(herWords)) return Outcome.RefusedAt("HerWords", "read-back.problem.both");
        if (!right && string.IsNullOrWhiteSpace(herWords)) return Outcome.RefusedAt("HerWords", "read-back.problem.words");
        if (herWords is { Length: > TalkRules.LongestWords }) return Outcome.RefusedAt("HerWords", "talk.problem.long", TalkRules.LongestWords);
        var opening = await door.Open(id, Why.Talk, ct);
        if (opening.Record is not { } record) return Outcome.Refused(opening.Refusal!);
        if (await db.AssessmentAnswer(id, answerId, ct) is not { } answer) return Outcome.Refused(NoAnswer);

        db.Add(HerView.On(answer, record, herWords, actor.Staff, clock.Now));
        await db.Save("act.read-back", ct);
        return Outcome.Done;
    }
}
