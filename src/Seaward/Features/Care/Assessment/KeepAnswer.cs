using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.Assessment;

/// <summary>Keeps what she said to one topic. There is no doing it without leave to ask.</summary>
public sealed class KeepAnswer(CareDb db, ServiceClock clock, Actor actor)
{
    public const string Meanwhile = "talk.problem.meanwhile";

    public async Task<(Outcome Outcome, Guid? Answer)> Do(MayAsk leave, OpenRecord record, Topic topic, Said said, string seen, CancellationToken ct)
    {
        var told = await db.Told(record, ct);
        if (told.Mark(topic) != seen) return (Outcome.Refused(Meanwhile), null);
        if (TalkRules.Check(topic, said, told.NeverAsk(topic)) is { Succeeded: false } wrong) return (wrong, null);

        var answer = AssessmentAnswer.Of(leave, record, topic, said, actor.Staff, clock.Now);
        db.Add(answer);
        await db.Save("act.answer", ct);
        return (Outcome.Done, answer.Id);
    }
}
