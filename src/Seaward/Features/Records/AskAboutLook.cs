using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;

namespace Seaward.Features.Records;

/// <summary>She asks about one opening. It goes to a manager; the one who looked is not told.</summary>
public sealed class AskAboutLook(LookQuestions looks, QuestionBook questions, CareDb db)
{
    public async Task<Outcome> Do(RecordId her, long line, string? typed, CancellationToken ct)
    {
        var text = WrittenRules.Tidy(typed);
        if (WrittenRules.Wrong(text) is { } wrong) return Outcome.RefusedAt("Text", wrong, WrittenRules.Longest, text.Length);
        if (await looks.Line(line, ct) is not { ReaderKind: ActorKind.Staff } found || found.Record != her) return Outcome.Refused("looked.no-such");

        var id = Guid.NewGuid();
        await questions.Start(id, QuestionKind.WhoLooked, text, ct);
        db.Add(new LookedQuestion { Question = id, Record = her, Line = line, About = new StaffId(found.ReaderId) });
        await db.Save("act.looked.asked", ct);
        return Outcome.Done;
    }
}
