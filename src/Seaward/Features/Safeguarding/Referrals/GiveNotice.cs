using Seaward.Platform;
using Seaward.Platform.Jobs;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>The words that would go. Changing them after she was told means telling her again.</summary>
public sealed class WriteOurWords(ReferralDesk desk)
{
    public async Task<Outcome> Do(Opened opened, OurWords words, CancellationToken ct)
    {
        if (words == opened.OurWords with { Triggers = words.Triggers }) return Outcome.Done;
        var outcome = opened.Referral.Write(opened.Seal(words.ToText(), Referral.Words(opened.Referral.Id)));
        if (!outcome.Succeeded) return outcome;
        await desk.Tick(opened.Referral.Id, ct, ByHand.SendReferral, ByHand.AgreeToHoldBack);
        return await desk.Save("act.referral.words", ct);
    }
}

/// <summary>She has been told, out loud, with the words in front of her. How, when, and until when she can answer.</summary>
public sealed class GiveNotice(ReferralDesk desk, ReferralLimit limits, WaysOpen open, HerWishes wishes)
{
    public async Task<Outcome> Do(Opened opened, NoticeHow how, DateOnly? replyBy, bool interpreter, bool mediator, CancellationToken ct)
    {
        var last = desk.LastDay(opened.Referral);
        var until = replyBy ?? limits.ReplyBy(last);
        if (until > last) return Outcome.RefusedAt("ReplyBy", "referral.problem.past-limit", last);
        if (until < desk.Today) return Outcome.RefusedAt("ReplyBy", "referral.problem.past-day");
        if (await open.Check(opened.Record, "How", stay => WayRules.MayTell(how, stay), ct) is { Succeeded: false } notOpen) return notOpen;
        var outcome = opened.Referral.GiveNotice(how, desk.Me, desk.Now, until, interpreter, mediator);
        if (!outcome.Succeeded) return outcome;
        await desk.Tick(opened.Referral.Id, ct, ByHand.SendReferral, ByHand.AgreeToHoldBack, ByHand.TellHerFirst);
        if (interpreter || mediator) await wishes.Wait(opened.Referral, ct);
        return await desk.Save("act.referral.notice", ct);
    }
}

/// <summary>A try to reach her: the day, the time, the way. Enough of them, and the referral may go with the tries in it.</summary>
public sealed class TryHer(ReferralDesk desk, WaysOpen open)
{
    /// <summary>Without a time it was just now.</summary>
    public async Task<Outcome> Do(Opened opened, DateOnly on, TimeOnly? at, AttemptWay way, CancellationToken ct)
    {
        if (on > desk.Today) return Outcome.RefusedAt("On", "referral.problem.day-ahead");
        if (on < desk.DayOf(opened.Referral.BegunAt)) return Outcome.RefusedAt("On", "referral.problem.day-before");
        if (at is null && on != desk.Today) return Outcome.RefusedAt("At", "notice.missing.At");
        if (on == desk.Today && at > desk.TimeNow) return Outcome.RefusedAt("At", "referral.problem.time-ahead");
        var when = at ?? new TimeOnly(desk.TimeNow.Hour, desk.TimeNow.Minute);
        if (await open.Check(opened.Record, "WayTried", stay => WayRules.MayTry(way, stay), ct) is { Succeeded: false } notOpen) return notOpen;
        var written = await desk.Attempts(opened.Referral.Id, ct);
        if (written.Any(a => a.Seen is { } seen && ReferralRules.IsOneTry(seen, new(way, on.ToDateTime(when))))) return Outcome.Done;
        var outcome = opened.Referral.TryHer();
        if (!outcome.Succeeded) return outcome;
        desk.Add(new Attempt { Id = Guid.CreateVersion7(), Record = opened.Referral.Record, Referral = opened.Referral.Id, On = on, At = when, Way = way, By = desk.Me });
        return await desk.Save("act.referral.tried", ct);
    }

    public async Task<Outcome> Stop(Opened opened, CancellationToken ct)
    {
        var outcome = opened.Referral.StopTrying(desk.Now, desk.Today);
        return outcome.Succeeded ? await desk.Save("act.referral.not-reached", ct) : outcome;
    }
}
