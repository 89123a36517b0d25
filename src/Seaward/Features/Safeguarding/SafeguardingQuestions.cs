using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding;

/// <summary>What other features may ask of safeguarding: counts over a month, never a record.</summary>
public static class SafeguardingQuestions
{
    extension(CareDb db)
    {
        /// <summary>Exceptions that nobody has answered for yet, and how many of them are past their day.</summary>
        public async Task<(int Waiting, int Late)> ExceptionsWaiting(DateTimeOffset now, CancellationToken ct) =>
            (await db.Set<SecondLook>().Waiting().CountAsync(ct), await db.Set<SecondLook>().Overdue(now).CountAsync(ct));

        /// <summary>How many wait of each kind, the most first. Never whose.</summary>
        public async Task<IReadOnlyList<(LookAt At, int Count)>> ExceptionsWaitingByKind(CancellationToken ct) =>
            [.. (await db.Set<SecondLook>().Waiting().GroupBy(l => l.At).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct)).OrderByDescending(k => k.Count).ThenBy(k => k.Key).Select(k => (k.Key, k.Count))];

        /// <summary>Referrals that left in a month of the service's zone. Every exception is among them.</summary>
        public IQueryable<Referral> ReferralsSentIn(int year, int month, ServiceClock clock)
        {
            var first = new DateOnly(year, month, 1);
            return db.Set<Referral>().SentIn(clock.EndOf(first.AddDays(-1)), clock.EndOf(first.AddMonths(1).AddDays(-1)));
        }
    }
}
