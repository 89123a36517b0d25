using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Today;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Calendar;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding;

/// <summary>What waits to be done by hand, the nearest first: read once for all that stands on Today because of it.</summary>
public sealed class WaitingByHand(CareDb db)
{
    private IReadOnlyList<OutboxItem>? items;

    public async Task<IReadOnlyList<OutboxItem>> ForThisOne(StaffId me, ByHand what, CancellationToken ct) =>
        [.. (await ShownTo(me, ct)).Where(i => i.For == me && i.What == what)];

    public async Task<int> ForAnyone(StaffId me, ByHand what, CancellationToken ct) => (await ShownTo(me, ct)).Count(i => i.What == what);

    private async Task<IReadOnlyList<OutboxItem>> ShownTo(StaffId me, CancellationToken ct) =>
        items ??= await db.Set<OutboxItem>().AsNoTracking().Waiting().ShownTo(me).OrderBy(i => i.DueAt).ToListAsync(ct);
}

/// <summary>A danger that was written down and that nobody has rung about yet.</summary>
public sealed class DangerOnToday(WaitingByHand waiting) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var count = await waiting.ForAnyone(worker.Staff, ByHand.RingAboutDanger, ct);
        return count == 0 ? null : new(count, "danger.today.one", "danger.today.many", "danger.today.go", "/by-hand") { CannotWait = true };
    }
}

/// <summary>What one person sent alone and another has to look at within a day; never one's own.</summary>
public sealed class SecondLookOnToday(CareDb db) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var me = worker.Staff;
        // Where nobody has rung yet, that comes first and stands there by itself.
        var unrung = db.Set<OutboxItem>().Waiting().Where(i => i.What == ByHand.RingAboutDanger).Select(i => i.About);
        var count = await db.Set<SecondLook>().ForAnyoneBut(me).CountAsync(l => !unrung.Contains(l.About), ct);
        return count == 0 ? null : new(count, "exception.today.one", "exception.today.many", "exception.today.go", "/exceptions") { CannotWait = true };
    }
}

/// <summary>A worker asks this one to agree that telling her first would put someone in danger.</summary>
public sealed class HoldBackOnToday(WaitingByHand waiting) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var asked = await waiting.ForThisOne(worker.Staff, ByHand.AgreeToHoldBack, ct);
        return asked.Count == 0 ? null : new(asked.Count, "hold-back.today.one", "hold-back.today.many", "hold-back.today.go", asked[0].Where) { CannotWait = true };
    }
}

/// <summary>The lead said no to holding it back: this one tells her first.</summary>
public sealed class HeldBackNoOnToday(WaitingByHand waiting) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var said = await waiting.ForThisOne(worker.Staff, ByHand.TellHerFirst, ct);
        return said.Count == 0 ? null : new(said.Count, "held-back-no.today.one", "held-back-no.today.many", "held-back-no.today.go", said[0].Where) { CannotWait = true };
    }
}

/// <summary>A second person said no to what this one thought through.</summary>
public sealed class SecondNoOnToday(WaitingByHand waiting) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var said = await waiting.ForThisOne(worker.Staff, ByHand.ThinkAgain, ct);
        return said.Count == 0 ? null : new(said.Count, "second-no.today.one", "second-no.today.many", "second-no.today.go", said[0].Where) { CannotWait = true };
    }
}

/// <summary>She wants someone beside her, her language or someone in the middle, and waits to hear of it.</summary>
public sealed class WishesOnToday(WaitingByHand waiting, ServiceClock clock) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var wishes = await waiting.ForThisOne(worker.Staff, ByHand.HelpHerAnswer, ct);
        if (wishes.Count == 0) return null;
        return new(wishes.Count, "her-wish.today.one", "her-wish.today.many", "her-wish.today.go", wishes[0].Where) { CannotWait = true, Values = [clock.DayOf(wishes[0].DueAt.AddSeconds(-1)).Day()] };
    }
}

/// <summary>What this one said would be done where there is no referral, the nearest day first.</summary>
public sealed class OurWordOnToday(WaitingByHand waiting, ServiceClock clock) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var said = await waiting.ForThisOne(worker.Staff, ByHand.DoWhatWasDecided, ct);
        if (said.Count == 0) return null;
        return new(said.Count, "decided.word.today.one", "decided.word.today.many", "decided.word.today.go", said[0].Where) { CannotWait = said[0].DueAt < clock.Now, Values = [clock.DayOf(said[0].DueAt.AddSeconds(-1)).Day()] };
    }
}

/// <summary>What this one was asked to answer for, the longest waiting first.</summary>
public sealed class ExceptionOnToday(CareDb db, ServiceClock clock) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var mine = await db.Set<SecondLook>().AsNoTracking().ForThisOne(worker.Staff).OrderBy(l => l.DueAt).Select(l => l.DueAt).ToListAsync(ct);
        if (mine.Count == 0) return null;
        var (late, day) = (mine[0] < clock.Now, clock.DayOf(mine[0].AddSeconds(-1)).Day());
        return late
            ? new(mine.Count, "exception.answer.late", "exception.answer.late-many", "exception.answer.go", "/exceptions") { CannotWait = true, Values = [day] }
            : new(mine.Count, "exception.answer.one", "exception.answer.many", "exception.answer.go", "/exceptions") { Values = [day] };
    }
}

/// <summary>A referral of this worker's that has not gone, and the last day on which it may.</summary>
public sealed class ReferralOnToday(CareDb db, ServiceClock clock) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var me = worker.Staff;
        var mine = await db.Set<Referral>().AsNoTracking().NotYetGone().Where(r => r.BegunBy == me).OrderBy(r => r.MustGoBy).Select(r => new { r.Id, r.Record, r.MustGoBy }).ToListAsync(ct);
        if (mine.Count == 0) return null;
        var day = clock.DayOf(mine[0].MustGoBy.AddSeconds(-1)).Day();
        return new(mine.Count, "referral.today.one", "referral.today.many", "referral.today.go", $"/referrals/{mine[0].Id}") { CannotWait = true, Values = [day], Each = [.. mine.Select(r => (r.Record, $"/referrals/{r.Id}"))] };
    }
}

/// <summary>A referral that left, and that nobody there has said arrived: they are rung.</summary>
public sealed class NotArrivedOnToday(CareDb db, ServiceClock clock, WorkingDays calendar) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var me = worker.Staff;
        var sent = await db.Set<Referral>().AsNoTracking().NotKnownToHaveArrived().Where(r => r.BegunBy == me || r.SentBy == me).OrderBy(r => r.SentAt).Select(r => new { r.Id, r.Record, r.SentAt }).ToListAsync(ct);
        var unheard = sent.Where(r => ReferralRules.AskWhetherItArrived(clock.DayOf(r.SentAt!.Value), clock.Today, calendar)).ToList();
        return unheard.Count == 0 ? null : new(unheard.Count, "referral.arrived.one", "referral.arrived.many", "referral.arrived.go", $"/referrals/{unheard[0].Id}") { Each = [.. unheard.Select(r => (r.Record, $"/referrals/{r.Id}"))] };
    }
}
