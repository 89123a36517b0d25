using Seaward.Features.Care.Today;
using Seaward.Platform;
using Seaward.Platform.Threads;

namespace Seaward.Features.FrontDoor;

/// <summary>How many at the front door wait for an answer.</summary>
public sealed class QuestionsOnToday(QuestionBook questions) : IOnToday
{
    private const int Most = 100;

    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var waiting = await questions.Queue(QuestionKind.FrontDoor, Most, ct);
        if (waiting.Count == 0) return null;
        var herWords = await questions.HerWords([.. waiting.Select(w => w.Id)], ct);
        return herWords.Values.Any(said => said.Any(MentionRules.SpeaksOfDanger))
            ? new(waiting.Count, "questions.today.one-danger", "questions.today.many-danger", "questions.today.answer", "/questions")
            : new(waiting.Count, "questions.today.one", "questions.today.many", "questions.today.answer", "/questions");
    }
}
