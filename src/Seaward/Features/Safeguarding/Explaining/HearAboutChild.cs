using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>Keeps her answer to the one question. "No" is her own statement; any other answer ends it, and the gate looks again.</summary>
public sealed class HearAboutChild(CareDb db, RecordDoor door, ServiceClock clock, Actor actor)
{
    public const string Meanwhile = "child.problem.meanwhile";

    public async Task<Outcome> Do(RecordId id, ChildAnswer? answer, string? herWords, int seen, CancellationToken ct)
    {
        if (answer is not { } said) return Outcome.RefusedAt("Answer", "child.problem.which");
        if (herWords is { Length: > ExplanationRules.LongestWords }) return Outcome.RefusedAt("HerWords", "explain.problem.long", ExplanationRules.LongestWords);
        var opening = await door.Open(id, Why.Explanation, ct);
        if (opening.Record is not { } record) return Outcome.Refused(opening.Refusal!);
        if (((await db.NewestChildQuestion(id, ct))?.Number ?? 0) != seen) return Outcome.Refused(Meanwhile);

        (await db.StatementInForce(id, ct))?.End(clock.Now);
        var question = ChildQuestion.Answered(record, said, herWords, seen + 1, actor.Staff, clock.Now);
        db.Add(question);
        if (NoChildStatement.In(question, record) is { } statement) db.Add(statement);
        return await db.SaveUnlessTaken("act.child-question", ct) ? Outcome.Done : Outcome.Refused(Meanwhile);
    }
}
