using Seaward.Platform;
using Seaward.Platform.Numbers;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.FrontDoor;

/// <summary>The number is shown once and kept nowhere.</summary>
public sealed record Asked(Outcome Outcome, string? Number);

/// <summary>Someone asks, and does not say who. Nothing of her is kept: her words under a key of their own, and the day.</summary>
public sealed class AskQuestion(QuestionBook questions, NumberBook numbers, CareDb db, ServiceClock clock)
{
    public async Task<Asked> Do(string? typed, HowSoon? soon, CancellationToken ct)
    {
        var text = WrittenRules.Tidy(typed);
        if (WrittenRules.Wrong(text) is { } wrong) return new(Outcome.RefusedAt("Text", wrong, WrittenRules.Longest, text.Length), null);

        var id = Guid.NewGuid();
        if (await numbers.Make(NumberKind.Thread, id, ThreadDays.From(clock.Today), ct) is not { } number) return new(Outcome.Refused("number.busy"), null);
        await questions.Start(id, QuestionKind.FrontDoor, text, ct, soon);
        await db.Save("act.question.asked", ct);
        return new(Outcome.Done, number);
    }
}

/// <summary>How long a question stays: thirty days after it was asked, answered or last read, whichever is latest.</summary>
public static class ThreadDays
{
    private const int Kept = 30;

    public static DateOnly From(DateOnly day) => day.AddDays(Kept);
}
