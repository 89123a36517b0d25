namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Named questions about referrals; pages, reminders and indicators all ask these.</summary>
public static class ReferralQuestions
{
    extension(IQueryable<Referral> referrals)
    {
        public IQueryable<Referral> NotYetGone() => referrals.Where(r => r.SentAt == null && r.TakenBackAt == null);

        /// <summary>It went before she knew, the day by which she was to be told has passed, and nobody has told her.</summary>
        public IQueryable<Referral> NeverToldBy(DateOnly today) =>
            referrals.Where(r => r.SentAt != null && r.Telling != TellingKind.Notice && r.ToldOfSendingAt == null && r.TellBy < today);

        /// <summary>It left, and nobody there has said that it arrived or what they decided.</summary>
        public IQueryable<Referral> NotKnownToHaveArrived() => referrals.Where(r => r.State == ReferralState.Sent);

        /// <summary>What came back and she has not heard, and what went before she knew and nobody has told her since.</summary>
        public IQueryable<Referral> ToTellHerOf() => referrals.Where(r =>
            r.State == ReferralState.OutcomeKnown || (r.SentAt != null && r.Telling != TellingKind.Notice && r.ToldOfSendingAt == null));

        /// <summary>What a person has told her of; she never learns of a letter from a screen.</summary>
        public IQueryable<Referral> SheKnowsOf() => referrals.Where(r => r.NoticeAt != null || r.ToldOfSendingAt != null);

        /// <summary>A letter not yet told of, or an answer she has not heard, unless telling her was found to be dangerous.</summary>
        public IQueryable<Referral> ToBeToldInPerson() => referrals.Where(r =>
            (r.State == ReferralState.Thinking && r.NoticeAt == null && r.EndangerReason == null && r.TakenBackAt == null)
            || (r.State == ReferralState.OutcomeKnown && (r.NoticeAt != null || r.ToldOfSendingAt != null)));

        /// <summary>She was told, and today is the day by which she can answer, or that day has passed and it has not gone.</summary>
        public IQueryable<Referral> WaitingForHerAnswer(DateOnly today) => referrals.Where(r =>
            r.NoticeAt != null && r.SentAt == null && r.TakenBackAt == null && r.ReplyBy != null && r.ReplyBy <= today
            && (r.State == ReferralState.NoticeGiven || r.State == ReferralState.NotReached));

        /// <summary>Everything that left, exceptions too: they stay in the denominator.</summary>
        public IQueryable<Referral> SentIn(DateTimeOffset from, DateTimeOffset until) =>
            referrals.Where(r => r.SentAt != null && r.SentAt >= from && r.SentAt < until);

        public IQueryable<Referral> WithNoticeBeforeSending() => referrals.Where(r => r.Telling == TellingKind.Notice);

        /// <summary>We tried to tell her before the limit and could not.</summary>
        public IQueryable<Referral> CouldNotBeToldFirst() => referrals.Where(r => r.Telling == TellingKind.CouldNotReach);

        public IQueryable<Referral> WithHerReply() => referrals.Where(r => r.HerSide == HerSideKind.Reply);

        public IQueryable<Referral> WithHerReplyOrHerNo() =>
            referrals.Where(r => r.HerSide == HerSideKind.Reply || r.HerSide == HerSideKind.ChoseNot);

        public IQueryable<Referral> SentAsAnException() => referrals.Where(r => r.SentAt != null && r.Telling != TellingKind.Notice);
    }
}
