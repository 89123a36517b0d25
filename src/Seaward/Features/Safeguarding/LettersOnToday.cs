using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Today;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding;

/// <summary>Her answer has come, and the letter that it goes with has not gone.</summary>
public sealed class AnswerOnToday(CareDb db) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var me = worker.Staff;
        var come = await db.Set<Referral>().AsNoTracking().NotYetGone().Where(r => r.BegunBy == me && (r.State == ReferralState.Replied || r.State == ReferralState.ChoseNot))
            .OrderBy(r => r.MustGoBy).Select(r => new { r.Id, r.Record }).ToListAsync(ct);
        return come.Count == 0 ? null : new(come.Count, "her-answer.today.one", "her-answer.today.many", "her-answer.today.go", $"/referrals/{come[0].Id}/send") { Each = [.. come.Select(r => (r.Record, $"/referrals/{r.Id}/send"))] };
    }
}

/// <summary>What came back, and what went before she knew: she hears both from a person, and first.</summary>
public sealed class TellOnToday(CareDb db) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var me = worker.Staff;
        var untold = await db.Set<Referral>().AsNoTracking().ToTellHerOf().Where(r => r.BegunBy == me || r.SentBy == me)
            .OrderBy(r => r.SentAt).Select(r => new { r.Id, r.Record }).ToListAsync(ct);
        return untold.Count == 0 ? null : new(untold.Count, "tell-first.today.one", "tell-first.today.many", "tell-first.today.go", $"/referrals/{untold[0].Id}") { CannotWait = true, Each = [.. untold.Select(r => (r.Record, $"/referrals/{r.Id}"))] };
    }
}
