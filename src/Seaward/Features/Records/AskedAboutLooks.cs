using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;

namespace Seaward.Features.Records;

/// <summary>What a manager sees: her words and the opening. Not who she is, and nothing at all when it is about the manager.</summary>
public sealed record AskedAbout(Conversation Words, Look Opening);

public sealed class AskedAboutLooks(CareDb db, QuestionBook questions, LookQuestions looks)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<AskedAbout>> Waiting(CancellationToken ct)
    {
        List<AskedAbout> waiting = [];
        foreach (var one in await questions.Queue(QuestionKind.WhoLooked, Most, ct))
            if (await One(one.Id, ct) is { } asked) waiting.Add(asked);
        return waiting;
    }

    public async Task<AskedAbout?> One(Guid question, CancellationToken ct)
    {
        var reader = db.Actor.Staff;
        if (await db.Set<LookedQuestion>().AsNoTracking().FirstOrDefaultAsync(q => q.Question == question && q.About != reader, ct) is not { } asked) return null;
        if (await looks.Line(asked.Line, ct) is not { } line || await questions.Read(question, ct) is not { } words) return null;
        return new(words, await looks.Seen(line, ct));
    }
}

/// <summary>A manager answers her; of two at once, the second sees the first's answer and keeps the text.</summary>
public sealed class AnswerAboutLook(AskedAboutLooks asked, QuestionBook questions)
{
    public async Task<Outcome> Do(Guid question, int seen, Role role, string? typed, CancellationToken ct)
    {
        if (await asked.One(question, ct) is null) return Outcome.Refused("looked.no-such");
        var text = WrittenRules.Tidy(typed);
        if (WrittenRules.Wrong(text) is { } wrong) return Outcome.RefusedAt("Text", wrong, WrittenRules.Longest, text.Length);
        return await questions.Say(question, seen, role.ToString(), text, ct) ? Outcome.Done : Outcome.Refused("question.someone-first");
    }
}
