using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Today;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.LookingBack;

/// <summary>Three months after it left, whoever began it or walks with her now is reminded, until somebody has looked back. (Y38)</summary>
public sealed class LookBackOnToday(CareDb db, ServiceClock clock) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var (me, now) = (worker.Staff, clock.Now);
        var due = await db.Set<Referral>().AsNoTracking().ToLookBackAt(LookBackRules.SentBefore(now))
            .Where(r => db.Set<Standing>().Any(s => s.Record == r.Record && s.Staff == me && (s.Kind == StandingKind.KeyWorker || s.Kind == StandingKind.Cover) && s.From <= now && (s.Until == null || s.Until > now)))
            .OrderBy(r => r.SentAt).Select(r => new { r.Id, r.Record }).ToListAsync(ct);
        return due.Count == 0 ? null : new(due.Count, "look-back.today.one", "look-back.today.many", "look-back.today.go", $"/referrals/{due[0].Id}#back") { Each = [.. due.Select(r => (r.Record, $"/referrals/{r.Id}#back"))] };
    }
}

/// <summary>What it came to is still open three months later: ask them, tell her, and then look back.</summary>
public sealed class UnheardOnToday(CareDb db, ServiceClock clock) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var (me, now) = (worker.Staff, clock.Now);
        var due = await db.Set<Referral>().AsNoTracking().NothingHeardOf(LookBackRules.SentBefore(now))
            .Where(r => db.Set<Standing>().Any(s => s.Record == r.Record && s.Staff == me && (s.Kind == StandingKind.KeyWorker || s.Kind == StandingKind.Cover) && s.From <= now && (s.Until == null || s.Until > now)))
            .OrderBy(r => r.SentAt).Select(r => new { r.Id, r.Record }).ToListAsync(ct);
        return due.Count == 0 ? null : new(due.Count, "look-back.unheard.one", "look-back.unheard.many", "look-back.unheard.go", $"/referrals/{due[0].Id}") { Each = [.. due.Select(r => (r.Record, $"/referrals/{r.Id}"))] };
    }
}
