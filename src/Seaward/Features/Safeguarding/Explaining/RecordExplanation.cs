using Seaward.Features.Joining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>Keeps what was explained to her and how it ended; with both boxes ticked, her receipt too.</summary>
public sealed class RecordExplanation(CareDb db, RecordDoor door, ServiceClock clock, Actor actor)
{
    public const string NewWords = "explain.problem.new-version";

    public async Task<Outcome> Do(RecordId id, int version, Explained said, ExplanationOutcome ending, (bool GotTheCopies, bool WasExplained) boxes, CancellationToken ct)
    {
        if (ExplanationRules.Check(said, ending, clock.Today) is { Succeeded: false } wrong) return wrong;
        var opening = await door.Open(id, Why.Explanation, ct);
        if (opening.Record is not { } record) return Outcome.Refused(opening.Refusal!);
        var policy = await db.PolicyInForce(clock.Today, ct);
        if (policy.Number != version) return Outcome.Refused(NewWords);
        var received = await db.ReceivedOn(id, policy.Id, ct);
        if (ExplanationRules.Day(said.On!.Value, ending, policy.EffectiveOn, clock.DayOf(await db.KnownSince(id, ct)), received) is { Succeeded: false } day) return day;

        var explanation = Explanation.Written(record, policy, said, ending, actor.Staff, clock.Now);
        if (ending is ExplanationOutcome.Received)
        {
            if (explanation.Confirmed(boxes.GotTheCopies, boxes.WasExplained, clock.Now, out var receipt) is { Succeeded: false } notBoth) return notBoth;
            db.Add(receipt!);
        }
        db.Add(explanation);
        await db.Save("act.explained", ct);
        return Outcome.Done;
    }
}
