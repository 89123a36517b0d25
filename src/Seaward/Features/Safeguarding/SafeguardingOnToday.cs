using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Today;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Features.Safeguarding.SecondLooking;
using Seaward.Platform;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding;

/// <summary>A danger that was written down and that nobody has rung about yet.</summary>
public sealed class DangerOnToday(CareDb db) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var count = await db.Set<OutboxItem>().Waiting().ShownTo(worker.Staff).CountAsync(i => i.What == ByHand.RingAboutDanger, ct);
        return count == 0 ? null : new(count, "danger.today.one", "danger.today.many", "danger.today.go", "/by-hand") { CannotWait = true };
    }
}

/// <summary>What one person sent alone and another has to look at within a day; never one's own.</summary>
public sealed class SecondLookOnToday(CareDb db) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var me = worker.Staff;
        var count = await db.Set<SecondLook>().Waiting().CountAsync(l => l.SentBy != me, ct);
        return count == 0 ? null : new(count, "second-look.today.one", "second-look.today.many", "second-look.today.go", "/second-looks") { CannotWait = true };
    }
}

/// <summary>A referral of this worker's that has not gone, and the last day on which it may.</summary>
public sealed class ReferralOnToday(CareDb db, ServiceClock clock) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var me = worker.Staff;
        var mine = await db.Set<Referral>().AsNoTracking().NotYetGone().Where(r => r.BegunBy == me).OrderBy(r => r.MustGoBy).Select(r => new { r.Id, r.MustGoBy }).ToListAsync(ct);
        if (mine.Count == 0) return null;
        var day = clock.DayOf(mine[0].MustGoBy.AddSeconds(-1)).Day();
        return new(mine.Count, "referral.today.one", "referral.today.many", "referral.today.go", $"/referrals/{mine[0].Id}") { CannotWait = true, Values = [day] };
    }
}
