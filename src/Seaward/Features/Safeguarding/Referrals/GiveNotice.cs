using Seaward.Features.Joining;
using Seaward.Platform;
using Seaward.Platform.Jobs;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>The words that would go. Changing them after she was told means telling her again.</summary>
public sealed class WriteOurWords(ReferralDesk desk, NeverQuestions never)
{
    public async Task<Outcome> Do(Opened opened, OurWords words, CancellationToken ct)
    {
        if (words == opened.OurWords with { Triggers = words.Triggers }) return Outcome.Done;
        if (await never.Forbids(opened.Record, words.To, ct) is { } forbidden) return Outcome.RefusedAt("To", "notice.problem.never", forbidden);
        var referral = opened.Referral;
        var agreed = referral.LeadAgreedBy is not null;
        var outcome = referral.Write(opened.Seal(words.ToText(), Referral.Words(referral.Id)), desk.Now);
        if (!outcome.Succeeded) return outcome;
        await desk.Tick(referral.Id, ct, ByHand.SendReferral);
        if (agreed) desk.Add(OutboxItem.Of(ByHand.AgreeToHoldBack, $"/referrals/{referral.Id}/hold-back", referral.Id, desk.Now, referral.MustGoBy, referral.LeadAsked));
        return await desk.Save("act.referral.words", ct);
    }
}

/// <summary>She has been told, out loud, with the words in front of her. How, when, and until when she can answer.</summary>
public sealed class GiveNotice(ReferralDesk desk, ReferralLimit limits, WaysOpen open, HerWishes wishes, NeverQuestions never)
{
    public async Task<Outcome> Do(Opened opened, NoticeHow how, DateOnly? replyBy, bool interpreter, bool mediator, CancellationToken ct)
    {
        var last = desk.LastDay(opened.Referral);
        var until = replyBy ?? limits.ReplyBy(last);
        if (until > last) return Outcome.RefusedAt("ReplyBy", "referral.problem.past-limit", last);
        if (until < desk.Today) return Outcome.RefusedAt("ReplyBy", "referral.problem.past-day");
        if (await open.Check(opened.Record, "How", stay => WayRules.MayTell(how, stay), ct) is { Succeeded: false } notOpen) return notOpen;
        if (await never.Forbids(opened.Record, opened.OurWords.To, ct) is { } forbidden) return Outcome.RefusedAt("To", "notice.problem.never", forbidden);
        var outcome = opened.Referral.GiveNotice(how, desk.Me, desk.Now, until, interpreter, mediator);
        if (!outcome.Succeeded) return outcome;
        await desk.Tick(opened.Referral.Id, ct, ByHand.SendReferral, ByHand.AgreeToHoldBack, ByHand.TellHerFirst);
        if (interpreter || mediator) await wishes.Wait(opened.Referral, ct);
        return await desk.Save("act.referral.notice", ct);
    }
}
