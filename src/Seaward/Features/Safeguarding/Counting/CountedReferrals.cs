using Microsoft.EntityFrameworkCore;
using Seaward.Features.Indicators;
using Seaward.Features.Safeguarding.Danger;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Counting;

/// <summary>The figures of a month, asked with the same named questions as pages and reminders.</summary>
internal sealed class CountedReferrals(CareDb db, ServiceClock clock) : IReferralFigures
{
    public async Task<IReadOnlyList<ReferralFigures>> In(Month month, CancellationToken ct)
    {
        var (from, until) = (clock.EndOf(month.First.AddDays(-1)), clock.EndOf(month.Last));
        var sent = db.Set<Referral>().SentIn(from, until);
        var danger = await db.ByPlace(db.Set<DangerReport>().AboutSomeoneKnown(from, until).Select(d => d.About!.Value), ct);
        var all = await ByPlace(sent, ct);
        var told = await ByPlace(sent.WithNoticeBeforeSending(), ct);
        var untold = await ByPlace(sent.SentAsAnException(), ct);
        var notReached = await ByPlace(sent.CouldNotBeToldFirst(), ct);
        var reply = await ByPlace(sent.WithHerReply(), ct);
        var replyOrNo = await ByPlace(sent.WithHerReplyOrHerNo(), ct);
        return [.. all.Keys.Union(danger.Keys).Order(StringComparer.Ordinal).Select(place => new ReferralFigures(place, At(all, place) + At(danger, place), At(told, place),
            At(untold, place) - At(notReached, place) + At(danger, place), At(reply, place), At(replyOrNo, place) - At(reply, place)))];
    }

    private static int At(Dictionary<string, int> counts, string place) => counts.GetValueOrDefault(place);

    private Task<Dictionary<string, int>> ByPlace(IQueryable<Referral> referrals, CancellationToken ct) => db.ByPlace(referrals.Select(referral => referral.Record), ct);
}
