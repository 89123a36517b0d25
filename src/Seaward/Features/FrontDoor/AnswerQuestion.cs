using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Numbers;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.FrontDoor;

/// <summary>A worker answers, in a role and not by name. Of two at once, the second sees the first's answer and keeps the text.</summary>
public sealed class AnswerQuestion(QuestionBook questions, NumberBook numbers, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid question, int seen, Role role, string? typed, CancellationToken ct)
    {
        var text = WrittenRules.Tidy(typed);
        if (WrittenRules.Wrong(text) is { } wrong) return Outcome.RefusedAt("Text", wrong, WrittenRules.Longest, text.Length);

        await numbers.KeepUntil(ThreadDays.From(clock.Today), NumberKind.Thread, question, ct);
        return await questions.Say(question, seen, role.ToString(), text, ct) ? Outcome.Done : Outcome.Refused("question.someone-first");
    }
}
