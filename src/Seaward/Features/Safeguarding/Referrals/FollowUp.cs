using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Jobs;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>What happens after it left: it arrived, an outcome comes back, she hears it first.</summary>
public sealed class FollowUp(ReferralDesk desk, AskForAnswer ask)
{
    public async Task<Outcome> Acknowledge(Opened opened, CancellationToken ct)
    {
        var outcome = opened.Referral.Acknowledge(desk.Now);
        return outcome.Succeeded ? await desk.Save("act.referral.acknowledged", ct) : outcome;
    }

    public async Task<Outcome> HearOutcome(Opened opened, string? words, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("CameOfIt", "referral.missing.outcome");
        var outcome = opened.Referral.HearOutcome(opened.Seal(words, Referral.OutcomeSlot(opened.Referral.Id)), desk.Now);
        return outcome.Succeeded ? await desk.Save("act.referral.outcome", ct) : outcome;
    }

    public async Task<Outcome> TellHer(Opened opened, DateOnly? on, CancellationToken ct)
    {
        if (on is null) return Outcome.RefusedAt("ToldOn", "referral.missing.told-on");
        if (on > desk.Today) return Outcome.RefusedAt("ToldOn", "referral.problem.day-ahead");
        if (opened.Referral.OutcomeAt is { } came && on < desk.DayOf(came)) return Outcome.RefusedAt("ToldOn", "referral.problem.before-outcome");
        var outcome = opened.Referral.TellHer(on.Value, desk.Me);
        return outcome.Succeeded ? await desk.Save("act.referral.told-outcome", ct) : outcome;
    }

    public async Task<Outcome> LookBack(Opened opened, Feared? feared, WhatCame? came, CancellationToken ct)
    {
        if (feared is not { } found) return Outcome.RefusedAt("Feared", "referral.missing.feared");
        if (came is not { } what) return Outcome.RefusedAt("Came", "referral.missing.came");
        var outcome = opened.Referral.LookBack(found, what, desk.Now);
        return outcome.Succeeded ? await desk.Save("act.referral.looked-back", ct) : outcome;
    }

    public async Task<Outcome> TellOfSending(Opened opened, CancellationToken ct)
    {
        var outcome = opened.Referral.TellOfSending(desk.Me, desk.Now);
        if (!outcome.Succeeded) return outcome;
        var referral = opened.Referral;
        if (desk.Today > referral.TellBy)
            await ask.Do(new(LookAt.ToldLate, referral.Id, referral.Record, referral.SentBy!.Value) { AndAlso = [desk.Me, referral.BegunBy, referral.LeadAgreedBy] }, ct);
        await desk.Tick(referral.Id, ct, ByHand.TellHer);
        return await desk.Save("act.referral.told-of-sending", ct);
    }
}
