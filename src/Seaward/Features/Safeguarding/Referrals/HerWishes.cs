using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Calendar;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>She wants someone beside her, her language, or someone in the middle: she reads by when we get in touch, and her worker has it to do. (M24, J8)</summary>
public sealed class HerWishes(ReferralDesk desk, CareDb db, WorkingDays calendar, ServiceClock clock)
{
    public async Task<Outcome> Do(Opened opened, bool interpreter, bool mediator, CancellationToken ct)
    {
        if (!interpreter && !mediator) return Outcome.RefusedAt("Interpreter", "hers.letter.pick-help");
        var referral = opened.Referral;
        if (referral.WishesWait && (interpreter, mediator) == (referral.Interpreter, referral.Mediator)) return Outcome.Done;
        var outcome = referral.Wish(interpreter, mediator, desk.Now);
        if (!outcome.Succeeded) return outcome;
        await Wait(referral, ct);
        return await desk.Save("act.referral.wished", ct);
    }

    /// <summary>Her worker says what is arranged; she reads it on her letter.</summary>
    public async Task<Outcome> Arrange(Opened opened, string? words, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("Arranged", "referral.missing.arranged");
        var referral = opened.Referral;
        var outcome = referral.Arrange(opened.Seal(words, Referral.ArrangedSlot(referral.Id)), desk.Now);
        if (!outcome.Succeeded) return outcome;
        await desk.Tick(referral.Id, ct, ByHand.HelpHerAnswer);
        return await desk.Save("act.referral.arranged", ct);
    }

    /// <summary>The next working day, and never later than the last day of the letter.</summary>
    public DateOnly InTouchBy(Referral referral)
    {
        var day = desk.DayOf(referral.WishedAt ?? referral.NoticeAt ?? desk.Now);
        var next = calendar.After(day, 1);
        var last = desk.LastDay(referral);
        return ReferralRules.HasGone(referral.State) || next < last ? next : last;
    }

    internal async Task Wait(Referral referral, CancellationToken ct)
    {
        var id = referral.Id;
        if (await db.Set<OutboxItem>().Waiting().AnyAsync(i => i.About == id && i.What == ByHand.HelpHerAnswer, ct)) return;
        desk.Add(OutboxItem.Of(ByHand.HelpHerAnswer, $"/referrals/{id}", id, desk.Now, clock.EndOf(InTouchBy(referral)), referral.BegunBy));
    }
}
