using Seaward.Platform;
using Seaward.Platform.Door;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>What she says to a demand, about the whole, and for the day; typed as she says it, or written by herself. (M26)</summary>
public sealed class HerSideOfIt(ConferenceDesk desk)
{
    public async Task<Outcome> Answer(OpenConference opened, Demand demand, string? answer, string? words, string? instead, CancellationToken ct)
    {
        var (said, other) = (Typed.Tidy(words), Typed.Tidy(instead));
        var chosen = Picked.Of<DemandAnswer>(answer);
        if (await NotYet(opened, ct) is { Succeeded: false } first) return first;
        if (ConferenceRules.Answer(chosen, said, other) is { Succeeded: false } wrong) return wrong;
        var hers = demand.Say(chosen!.Value, opened.Record.Keep(said, Demand.Slot("answer_words", demand.Id)), opened.Record.Keep(other, Demand.Slot("instead", demand.Id)), desk.Typist, desk.Now);
        if (!hers.Succeeded) return hers;
        return await Save(opened, opened.Conference.Answer(), desk.Typist is null ? "act.conference.answered" : "act.conference.answer-typed", ct);
    }

    public async Task<Outcome> Keep(OpenConference opened, string? words, CancellationToken ct)
    {
        if (await NotYet(opened, ct) is { Succeeded: false } first) return first;
        if (string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("Side", "conference.problem.no-side");
        return await Save(opened, opened.Conference.KeepSide(opened.Seal(words, "her_side"), desk.Typist), "act.conference.side-kept", ct);
    }

    /// <summary>She says that it is right: whatever stands in the box goes with it.</summary>
    public async Task<Outcome> Say(OpenConference opened, string? words, CancellationToken ct)
    {
        if (await NotYet(opened, ct) is { Succeeded: false } first) return first;
        if (string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("Side", "conference.problem.no-side");
        var kept = opened.Conference.KeepSide(opened.Seal(words, "her_side"), desk.Typist);
        return kept.Succeeded ? await Save(opened, opened.Conference.SaySide(desk.Now), "act.conference.side-said", ct) : kept;
    }

    public async Task<Outcome> SayNothing(OpenConference opened, string? words, CancellationToken ct)
    {
        if (await NotYet(opened, ct) is { Succeeded: false } first) return first;
        if (!string.IsNullOrWhiteSpace(words) && Typed.Tidy(words) != opened.HerSide) return Outcome.RefusedAt("Side", "conference.problem.words-there");
        return await Save(opened, opened.Conference.NoSide(desk.Now, desk.Typist), "act.conference.no-side", ct);
    }

    public async Task<Outcome> AskHelp(OpenConference opened, bool childcare, bool travel, bool company, string? words, CancellationToken ct)
    {
        if (await NotYet(opened, ct) is { Succeeded: false } first) return first;
        if (!childcare && !travel && !company && string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("ThatDay", "conference.help.ask");
        return await Save(opened, opened.Conference.AskHelp(childcare, travel, company, opened.Seal(words ?? "", "that_day")), "act.conference.help-asked", ct);
    }

    // Heard of the meeting first, then explained: the first that is missing is said.
    private async Task<Outcome> NotYet(OpenConference opened, CancellationToken ct) => ConferenceRules.Heard(opened.Conference.SheKnows) is { Succeeded: false } untold
        ? untold
        : ConferenceRules.Explained(await desk.MayAsk(opened.Record, ct), desk.Typist is not null);

    private async Task<Outcome> Save(OpenConference opened, Outcome outcome, string act, CancellationToken ct) =>
        outcome.Succeeded ? await desk.Save(opened, act, ct) : outcome;
}
