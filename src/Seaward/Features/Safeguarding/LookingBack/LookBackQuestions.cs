using Seaward.Features.Safeguarding.Referrals;

namespace Seaward.Features.Safeguarding.LookingBack;

/// <summary>Named questions about looking back; Today and the figures ask the same ones.</summary>
public static class LookBackQuestions
{
    extension(IQueryable<Referral> referrals)
    {
        /// <summary>She has heard what came of it, the time is over, and nobody has looked back.</summary>
        public IQueryable<Referral> ToLookBackAt(DateTimeOffset sentBefore) =>
            referrals.Where(r => r.State == ReferralState.SheWasTold && r.SentAt != null && r.SentAt <= sentBefore && r.LookedBackAt == null);

        public IQueryable<Referral> NothingHeardOf(DateTimeOffset sentBefore) =>
            referrals.Where(r => r.SentAt != null && r.SentAt <= sentBefore && r.OutcomeAt == null);

        public IQueryable<Referral> LookedBackIn(DateTimeOffset from, DateTimeOffset until) =>
            referrals.Where(r => r.LookedBackAt != null && r.LookedBackAt >= from && r.LookedBackAt < until);
    }
}
