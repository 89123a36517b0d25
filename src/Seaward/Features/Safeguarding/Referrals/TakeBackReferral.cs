using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>A referral that will not go after all, also after she was told of it. She reads why; someone else answers for it.</summary>
public sealed class TakeBackReferral(ReferralDesk desk, CareDb db, AskForAnswer ask)
{
    public async Task<Outcome> Do(Opened opened, string? because, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(because)) return Outcome.RefusedAt("TakeBack", "referral.missing.take-back");
        var referral = opened.Referral;
        var outcome = referral.TakeBack(opened.Seal(because, Referral.TakenBackSlot(referral.Id)), desk.Me, desk.Now);
        if (!outcome.Succeeded) return outcome;
        await desk.LetOut(referral.Id, ct);
        foreach (var item in await db.Set<OutboxItem>().Waiting().Where(i => i.About == referral.Id).ToListAsync(ct)) item.Tick(desk.Me, desk.Now);
        await ask.Do(new(LookAt.TakenBack, referral.Id, referral.Record, desk.Me) { AndAlso = [referral.BegunBy] }, ct);
        return await desk.Save("act.referral.taken-back", ct);
    }
}
