using Seaward.Platform;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>What would help her to read and answer: someone beside her, her language, someone in the middle. And the lead's no.</summary>
public sealed partial class Referral
{
    public DateTimeOffset? WishedAt { get; private set; }
    public Sealed Arranged { get; private set; }
    public DateTimeOffset? ArrangedAt { get; private set; }

    /// <summary>She was told words that were changed since: she was told something, only not this.</summary>
    public DateTimeOffset? ToldOtherWordsAt { get; private set; }

    public StaffId? LeadNoBy { get; private set; }
    public DateTimeOffset? LeadNoAt { get; private set; }
    public Sealed LeadNoBecause { get; private set; }

    public bool HasWishes => BringsSomeone || Interpreter || Mediator;
    public bool WishesWait => HasWishes && WishedAt is not null && ArrangedAt is null && TakenBackAt is null;

    internal static Slot ArrangedSlot(Guid id) => new("referral", "arranged", id);
    internal static Slot LeadNoSlot(Guid id) => new("referral", "lead_no_because", id);

    /// <summary>Before it goes, and after: she can want someone beside her to hear what comes back, too.</summary>
    public Outcome Wish(bool interpreter, bool mediator, DateTimeOffset at)
    {
        if (TakenBackAt is not null) return Outcome.Refused("referral.problem.taken-back");
        if (!SheKnows) return Outcome.Refused("referral.problem.not-told-yet");
        (Interpreter, Mediator) = (interpreter, mediator);
        Wished(at);
        Turn++;
        return Outcome.Done;
    }

    public Outcome Arrange(Sealed words, DateTimeOffset at)
    {
        if (!HasWishes) return Outcome.Refused("referral.problem.no-wish");
        (Arranged, ArrangedAt) = (words, at);
        Turn++;
        return Outcome.Done;
    }

    public Outcome LeadSaysNo(StaffId lead, Sealed because, DateTimeOffset at)
    {
        if (LeadAsked != lead) return Outcome.Refused(NotAsked);
        return Step(ReferralAct.LeadSaysNo, () =>
        {
            (LeadNoBy, LeadNoAt, LeadNoBecause) = (lead, at, because);
            (LeadAsked, LeadAgreedBy, LeadAgreedAt) = (null, null, null);
        });
    }

    // Nobody is asked any more, or it is another lead: two different things.
    private string NotAsked => LeadAsked is null ? "referral.problem.asked-no-more" : "referral.problem.not-asked";

    private void Wished(DateTimeOffset at) => (WishedAt, ArrangedAt) = (at, null);
}
