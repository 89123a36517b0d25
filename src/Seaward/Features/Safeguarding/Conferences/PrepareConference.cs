using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>Telling her, the help for that day, and the pack: what a worker does before the meeting.</summary>
public sealed class PrepareConference(ConferenceDesk desk)
{
    /// <summary>A person told her, out loud. From then on she finds it on her own screen.</summary>
    public async Task<Outcome> Tell(OpenConference opened, DateOnly? on, CancellationToken ct)
    {
        if (on is not { } day) return Outcome.RefusedAt("ToldOn", "conference.told.when");
        if (day > desk.Today) return Outcome.RefusedAt("ToldOn", "conference.told.ahead");
        return await Save(opened, opened.Conference.Tell(day, desk.Me), "act.conference.told", ct);
    }

    public async Task<Outcome> OfferHelp(OpenConference opened, string? words, CancellationToken ct) => string.IsNullOrWhiteSpace(words)
        ? Outcome.RefusedAt("OurHelp", "conference.help.say")
        : await Save(opened, opened.Conference.OfferHelp(opened.Seal(words, "our_help"), desk.Now), "act.conference.help", ct);

    /// <summary>The pack is one only when she was asked about every line of it. (R5j)</summary>
    public async Task<Outcome> MakeReady(OpenConference opened, CancellationToken ct)
    {
        if (opened.Conference.SheKnows && ConferenceRules.Explained(await desk.MayAsk(opened.Record, ct), true) is { Succeeded: false } first) return first;
        return await Save(opened, opened.Conference.MakeReady(opened.Unanswered, opened.Unsigned, opened.Demands.Count, desk.Me, desk.Now), "act.conference.ready", ct);
    }

    public Task<Outcome> CallOff(OpenConference opened, CancellationToken ct) => Save(opened, opened.Conference.CallOff(), "act.conference.called-off", ct);

    private async Task<Outcome> Save(OpenConference opened, Outcome outcome, string act, CancellationToken ct) =>
        outcome.Succeeded ? await desk.Save(opened, act, ct) : outcome;
}
