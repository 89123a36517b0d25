using Seaward.Platform;
using Seaward.Platform.Numbers;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.FrontDoor;

/// <summary>She reads her question and what we said. Its thirty days begin again.</summary>
public sealed class ReadThread(QuestionBook questions, NumberBook numbers, CareDb db, ServiceClock clock)
{
    public async Task<Conversation?> Do(Guid? thread, CancellationToken ct)
    {
        if (thread is not { } id || await questions.Read(id, ct) is not { } conversation) return null;
        if (await numbers.KeepUntil(ThreadDays.From(clock.Today), NumberKind.Thread, id, ct)) await db.Save("act.question.read", ct);
        return conversation;
    }
}

/// <summary>She writes more. If we have answered meanwhile she sees that first, and keeps what she wrote.</summary>
public sealed class ReplyInThread(QuestionBook questions)
{
    public async Task<Outcome> Do(Guid thread, int seen, string? typed, CancellationToken ct)
    {
        var text = WrittenRules.Tidy(typed);
        if (WrittenRules.Wrong(text) is { } wrong) return Outcome.RefusedAt("Text", wrong, WrittenRules.Longest, text.Length);
        return await questions.Say(thread, seen, QuestionPart.Her, text, ct) ? Outcome.Done : Outcome.Refused("thread.new-answer");
    }
}

/// <summary>Everything of it, now: the key, the words and the number.</summary>
public sealed class DeleteThread(QuestionBook questions, NumberBook numbers, CareDb db)
{
    public async Task Do(Guid thread, CancellationToken ct)
    {
        await questions.Delete(thread, ct);
        await numbers.End(NumberKind.Thread, thread, ct);
        await db.Save("act.question.deleted", ct);
    }
}
