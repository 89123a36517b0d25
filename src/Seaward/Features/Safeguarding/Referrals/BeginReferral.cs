using Seaward.Platform.Calendar;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>The limit of a level, as a moment: the end of its last day, in the service's zone.</summary>
public sealed class ReferralLimit(ServiceClock clock, WorkingDays calendar)
{
    public DateTimeOffset MustGoBy(DateTimeOffset known, Limit limit) => limit == Limit.AtOnce
        ? known
        : clock.EndOf(ReferralRules.LastDay(clock.DayOf(known), limit, calendar));

    /// <summary>Midnight at which its last day begins. What goes at once has no day to wait for.</summary>
    public DateTimeOffset LastDayFrom(DateTimeOffset known, Limit limit) => limit == Limit.AtOnce
        ? known
        : clock.EndOf(ReferralRules.LastDay(clock.DayOf(known), limit, calendar).AddDays(-1));

    public DateOnly ReplyBy(DateOnly lastDay) => ReferralRules.ReplyBy(clock.Today, lastDay, calendar);
}

/// <summary>A decision to refer becomes a referral that has not been told to her yet. Saved by whoever decided.</summary>
public sealed class BeginReferral(CareDb db, ServiceClock clock, ReferralLimit limits)
{
    public Referral Do(RecordId record, Guid decision, Decision answer, DateTimeOffset known, StaffId by)
    {
        var referral = new Referral
        {
            Id = Guid.NewGuid(), Record = record, Decision = decision, Framework = answer.Version, Level = answer.Level,
            BegunBy = by, BegunAt = clock.Now, MustGoBy = limits.MustGoBy(known, answer.Limit), LastDayFrom = limits.LastDayFrom(known, answer.Limit),
        };
        db.Add(referral);
        return referral;
    }

    public Task<Referral?> Open(RecordId record, CancellationToken ct) =>
        db.Set<Referral>().AsNoTracking().NotYetGone().Where(r => r.Record == record).OrderByDescending(r => r.BegunAt).FirstOrDefaultAsync(ct);
}
