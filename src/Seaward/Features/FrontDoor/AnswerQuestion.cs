using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Numbers;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.FrontDoor;

/// <summary>
/// A worker answers, in a role and not by name. Of two at once, the second sees the first's answer and keeps the text.
/// Where children or danger are spoken of, or it departs from a card we agreed on, it waits for a second person.
/// </summary>
public sealed class AnswerQuestion(QuestionBook questions, NumberBook numbers, KeepAnswerCard cards, CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid question, int seen, Role role, string? typed, CancellationToken ct)
    {
        var text = WrittenRules.Tidy(typed);
        if (WrittenRules.Wrong(text) is { } wrong) return Outcome.RefusedAt("Text", wrong, WrittenRules.Longest, text.Length);
        if (await questions.Read(question, ct) is not { } conversation || conversation.Parts.Count != seen) return Outcome.Refused("question.someone-first");
        if (!NeedsSecond(conversation, text) && !await Departs(text, ct)) return await Say(question, seen, role.ToString(), text, ct);
        return await questions.Propose(question, db.Actor.Staff, role.ToString(), seen, text, ct) ? Outcome.Done : Outcome.Refused("question.someone-first");
    }

    public static bool NeedsSecond(Conversation conversation, string text) =>
        MentionRules.NeedsSecond(text) || conversation.Parts.Any(part => part.ByHer && MentionRules.NeedsSecond(part.Text));

    private async Task<bool> Departs(string text, CancellationToken ct) => (await cards.Beside(text, ct)).Any(card => card.How is Beside.Departs);

    internal async Task<Outcome> Say(Guid question, int seen, string role, string text, CancellationToken ct)
    {
        await numbers.KeepUntil(ThreadDays.From(clock.Today), NumberKind.Thread, question, ct);
        return await questions.Say(question, seen, role, text, ct) ? Outcome.Done : Outcome.Refused("question.someone-first");
    }
}

/// <summary>She only told us something and said that she needs no answer: one of us has read it. Not where danger is spoken of.</summary>
public sealed class RestQuestion(QuestionBook questions, NumberBook numbers, ServiceClock clock)
{
    public static bool MayRest(Conversation conversation) =>
        conversation is { Soon: HowSoon.JustTelling, WaitingSince: not null } && !conversation.Parts.Any(part => part.ByHer && MentionRules.SpeaksOfDanger(part.Text));

    public async Task<Outcome> Do(Guid question, int seen, CancellationToken ct)
    {
        if (await questions.Read(question, ct) is not { } conversation || !MayRest(conversation)) return Outcome.Refused("question.someone-first");
        await numbers.KeepUntil(ThreadDays.From(clock.Today), NumberKind.Thread, question, ct);
        return await questions.Rest(question, seen, ct) ? Outcome.Done : Outcome.Refused("question.someone-first");
    }
}

/// <summary>The second pair of eyes: another worker reads it and it goes, as it is or with a word changed.</summary>
public sealed class AgreeAnswer(QuestionBook questions, AnswerQuestion answer, CareDb db)
{
    public async Task<Outcome> Do(Guid question, string? typed, CancellationToken ct)
    {
        if (await questions.Proposed(question, ct) is not { } proposed) return Outcome.Refused("question.none-waits");
        if (proposed.By == db.Actor.Staff) return Outcome.Refused("question.second-same");
        var text = WrittenRules.Tidy(typed ?? proposed.Text);
        if (WrittenRules.Wrong(text) is { } wrong) return Outcome.RefusedAt("Text", wrong, WrittenRules.Longest, text.Length);

        var said = await answer.Say(question, proposed.Seen, proposed.Role, text, ct);
        if (said.Succeeded) await questions.PutAway(question, ct);
        return said;
    }
}
