using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Telling her first would put someone in danger: the lead is asked, and agrees or not, before anything goes.</summary>
public sealed class HoldBackNotice(ReferralDesk desk, CareDb db)
{
    public async Task<Outcome> Do(Opened opened, EndangerReason reason, string? words, StaffId lead, DateOnly? tellBy, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("EndangerWords", "notice.missing.EndangerWords");
        if (tellBy is null) return Outcome.RefusedAt("TellBy", "notice.missing.TellBy");
        if (tellBy <= desk.Today || tellBy > desk.Today.AddDays(ReferralRules.LongestHeldBack)) return Outcome.RefusedAt("TellBy", "referral.problem.tell-by", ReferralRules.LongestHeldBack);
        if (!await IsLead(lead, ct)) return Outcome.RefusedAt("Lead", "referral.problem.not-a-lead");
        var referral = opened.Referral;
        var outcome = referral.AskLead(reason, opened.Seal(words, Referral.EndangerSlot(referral.Id)), desk.Me, lead, tellBy.Value);
        if (!outcome.Succeeded) return outcome;
        await desk.LetOut(referral.Id, ct);
        await desk.Tick(referral.Id, ct, ByHand.AgreeToHoldBack, ByHand.TellHerFirst);
        desk.LetIn(referral, lead, desk.Now.AddDays(ReferralRules.LongestHeldBack));
        desk.Add(OutboxItem.Of(ByHand.AgreeToHoldBack, $"/referrals/{referral.Id}/hold-back", referral.Id, desk.Now, referral.MustGoBy, lead));
        return await desk.Save("act.referral.lead-asked", ct);
    }

    public async Task<Outcome> Agree(Opened opened, CancellationToken ct)
    {
        var referral = opened.Referral;
        if (!await IsLead(desk.Me, ct)) return Outcome.Refused("referral.problem.not-a-lead");
        var outcome = referral.LeadAgrees(desk.Me, desk.Now);
        if (!outcome.Succeeded) return outcome;
        await desk.Tick(referral.Id, ct, ByHand.AgreeToHoldBack);
        desk.Add(OutboxItem.Of(ByHand.SendReferral, $"/referrals/{referral.Id}/send", referral.Id, desk.Now, referral.MustGoBy, referral.BegunBy));
        return await desk.Save("act.referral.lead-agreed", ct);
    }

    /// <summary>A no is written down with its reason. Whoever asked tells her first, and has it to do.</summary>
    public async Task<Outcome> SayNo(Opened opened, string? because, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(because)) return Outcome.RefusedAt("Because", "hold.missing.because");
        var referral = opened.Referral;
        if (!await IsLead(desk.Me, ct)) return Outcome.Refused("referral.problem.not-a-lead");
        var outcome = referral.LeadSaysNo(desk.Me, opened.Seal(because, Referral.LeadNoSlot(referral.Id)), desk.Now);
        if (!outcome.Succeeded) return outcome;
        await desk.LetOut(referral.Id, ct);
        await desk.Tick(referral.Id, ct, ByHand.AgreeToHoldBack);
        desk.Add(OutboxItem.Of(ByHand.TellHerFirst, $"/referrals/{referral.Id}/notice", referral.Id, desk.Now, referral.MustGoBy, referral.BegunBy));
        return await desk.Save("act.referral.lead-said-no", ct);
    }

    private Task<bool> IsLead(StaffId who, CancellationToken ct) =>
        db.Set<Staff>().AnyAsync(s => s.Id == who.Value && s.Role == Role.SafeguardingLead && s.LeftAt == null, ct);
}
