using Seaward.Features.Joining;
using Seaward.Platform;
using Seaward.Platform.Jobs;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>She says more after it has gone, as often as she likes. Each is kept as she said it, and sent on with how, where and what shows that it arrived. (M25)</summary>
public sealed class SayMore(ReferralDesk desk, NeverQuestions never)
{
    public async Task<Outcome> Do(Opened opened, string? words, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("Late", "referral.missing.late");
        var referral = opened.Referral;
        var outcome = referral.SaysMore();
        if (!outcome.Succeeded) return outcome;
        var id = Guid.CreateVersion7();
        desk.Add(new LaterWord { Id = id, Record = referral.Record, Referral = referral.Id, SaidAt = desk.Now, TypedBy = desk.Typist, Words = opened.Seal(words, LaterWord.Slot(id, referral.Id)) });
        desk.Add(OutboxItem.Of(ByHand.SendReplyOn, $"/referrals/{referral.Id}/send-on?word={id}", id, desk.Now, desk.Now.AddDays(1)));
        return await desk.Save("act.referral.late-reply", ct);
    }

    public async Task<Outcome> SendOn(Opened opened, LaterWord word, LeftHow how, string? where, CancellationToken ct)
    {
        if (ProofRules.Lacking(where) is { } lacking) return Outcome.RefusedAt("Where", lacking);
        if (await never.Forbids(opened.Record, where, ct) is { } forbidden) return Outcome.RefusedAt("Where", "send.problem.never", forbidden);
        var outcome = opened.Referral.SendsOn();
        if (outcome.Succeeded) outcome = word.SendOn(how, opened.Seal(where!, LaterWord.SentToSlot(word.Id)), desk.Me, desk.Now);
        if (!outcome.Succeeded) return outcome;
        await desk.Tick(word.Id, ct, ByHand.SendReplyOn);
        return await desk.Save("act.referral.late-reply-sent", ct);
    }
}
