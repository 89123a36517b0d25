using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Four equal answers. Silence, time and company weigh the same as words.</summary>
public enum HerAnswer { SendBoth, NotNow, BringSomeone, NoReply }

/// <summary>What she says, typed as she says it or written by herself, and what she wants done with it. What is typed for her never replaces what she wrote.</summary>
public sealed class HearHer(ReferralDesk desk, HerWishes wishes)
{
    public async Task<Outcome> Keep(Opened opened, string? words, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("Words", "referral.problem.no-reply");
        var outcome = Put(opened, words);
        return outcome.Succeeded ? await desk.Save(desk.Typist is null ? "act.referral.reply-written" : "act.referral.reply-typed", ct) : outcome;
    }

    /// <summary>Her answer, and with it whatever stands in the box: pressing the wrong button first loses no word.</summary>
    public async Task<Outcome> Do(Opened opened, HerAnswer answer, string? words, DateOnly? until, CancellationToken ct)
    {
        var referral = opened.Referral;
        var waits = answer is HerAnswer.NotNow or HerAnswer.BringSomeone;
        if (waits && Until(referral, until) is { Succeeded: false } wrong) return wrong;
        if (Take(opened, answer, words) is { Succeeded: false } untaken) return untaken;
        var day = until ?? desk.LastDay(referral);
        var outcome = answer switch
        {
            HerAnswer.SendBoth => referral.ConfirmReply(desk.Now),
            HerAnswer.NotNow => referral.GiveTime(day),
            HerAnswer.BringSomeone => referral.BringSomeone(day, desk.Now),
            _ => referral.ChooseNotToReply(desk.Now, desk.Typist),
        };
        if (outcome.Succeeded && answer is HerAnswer.BringSomeone) await wishes.Wait(referral, ct);
        return outcome.Succeeded ? await desk.Save($"act.referral.answer.{answer}", ct) : outcome;
    }

    /// <summary>Only she takes away what was typed for her beside her own words.</summary>
    public async Task<Outcome> LeaveOut(Opened opened, CancellationToken ct)
    {
        if (opened.Referral.ReplyAdded.IsEmpty) return Outcome.Done;
        var outcome = opened.Referral.LeaveOutAdded();
        return outcome.Succeeded ? await desk.Save("act.referral.reply-left-out", ct) : outcome;
    }

    private bool Beside(Referral referral) => desk.Typist is not null && referral.IsHerOwn;

    private Outcome Put(Opened opened, string words)
    {
        var referral = opened.Referral;
        return Beside(referral)
            ? referral.AddToReply(opened.Seal(words, Referral.ReplyAddedSlot(referral.Id)), desk.Me)
            : referral.KeepReply(opened.Seal(words, Referral.ReplySlot(referral.Id)), desk.Typist);
    }

    private Outcome Take(Opened opened, HerAnswer answer, string? words)
    {
        var referral = opened.Referral;
        var beside = Beside(referral);
        if (beside && answer is HerAnswer.NoReply) return Outcome.Refused("referral.problem.hers-only");
        if (words is null || referral.ReplyConfirmedAt is not null || words.Trim() == (beside ? opened.ReplyAdded : opened.Reply)) return Outcome.Done;
        if (string.IsNullOrWhiteSpace(words)) return answer is HerAnswer.SendBoth && !beside ? Outcome.RefusedAt("Words", "referral.problem.no-reply") : Outcome.Done;
        if (answer is HerAnswer.NoReply) return Outcome.RefusedAt("Words", "referral.problem.words-there");
        return Put(opened, words);
    }

    private Outcome Until(Referral referral, DateOnly? until)
    {
        if (until is null) return Outcome.RefusedAt("Until", "referral.problem.until");
        if (until < desk.Today) return Outcome.RefusedAt("Until", "referral.problem.past-day");
        var last = desk.LastDay(referral);
        return until > last ? Outcome.RefusedAt("Until", "referral.problem.past-limit", last) : Outcome.Done;
    }
}
