using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>A try to reach her: the day, the time, the way. Enough of them, some hours apart, and the referral may go with the tries in it.</summary>
public sealed class TryHer(ReferralDesk desk, WaysOpen open)
{
    /// <summary>Without a time it was just now.</summary>
    public async Task<Outcome> Do(Opened opened, DateOnly on, TimeOnly? at, AttemptWay way, CancellationToken ct)
    {
        var referral = opened.Referral;
        if (Mistimed(referral, on, at) is { Succeeded: false } mistimed) return mistimed;
        var when = at ?? new TimeOnly(desk.TimeNow.Hour, desk.TimeNow.Minute);
        if (await open.CheckTry(opened.Record, way, ct) is { Succeeded: false } notOpen) return notOpen;
        var (one, today) = (new Try(way, on.ToDateTime(when)), referral.LastDayFrom <= referral.BegunAt);
        var written = (await desk.Attempts(referral.Id, ct)).Select(a => a.Seen).OfType<Try>().ToList();
        if (written.Any(other => ReferralRules.IsOneTry(other, one))) return Outcome.Done;
        if (written.Any(other => ReferralRules.TooClose(other, one, today))) return Outcome.RefusedAt("At", "referral.problem.too-close", ReferralRules.HoursApart(today));
        var outcome = referral.TryHer();
        if (!outcome.Succeeded) return outcome;
        desk.Add(new Attempt { Id = Guid.CreateVersion7(), Record = referral.Record, Referral = referral.Id, On = on, At = when, Way = way, By = desk.Me });
        return await desk.Save("act.referral.tried", ct);
    }

    /// <summary>She allows no way but coming to us: that is said in place of tries, and it goes on its last day with that in it.</summary>
    public async Task<Outcome> NoWay(Opened opened, CancellationToken ct)
    {
        if (opened.Referral.WordsAt is null) return Outcome.Refused("referral.problem.no-words");
        if (!await open.NoneButHers(opened.Record, ct)) return Outcome.Refused("referral.problem.way-there");
        if (opened.Referral.NoWayAt is not null) return Outcome.Done;
        var outcome = opened.Referral.SayNoWay(desk.Now);
        return outcome.Succeeded ? await desk.Save("act.referral.no-way", ct) : outcome;
    }

    public async Task<Outcome> Stop(Opened opened, CancellationToken ct)
    {
        var referral = opened.Referral;
        // She may have given a way since: then it is tried.
        if (referral.NoWayAt is not null && !await open.NoneButHers(opened.Record, ct)) referral.SayNoWay(null);
        var outcome = referral.StopTrying(desk.Now, desk.Today);
        return outcome.Succeeded ? await desk.Save("act.referral.not-reached", ct) : outcome;
    }

    // Nobody was looked for because of a letter before there was one.
    private Outcome Mistimed(Referral referral, DateOnly on, TimeOnly? at)
    {
        if (referral.WordsAt is not { } written) return Outcome.Refused("referral.problem.no-words");
        if (on > desk.Today) return Outcome.RefusedAt("On", "referral.problem.day-ahead");
        if (on < desk.DayOf(written)) return Outcome.RefusedAt("On", "referral.problem.day-before");
        if (at is null && on != desk.Today) return Outcome.RefusedAt("At", "notice.missing.At");
        if (on == desk.Today && at > desk.TimeNow) return Outcome.RefusedAt("At", "referral.problem.time-ahead");
        var from = desk.TimeOf(written);
        return on == desk.DayOf(written) && at < new TimeOnly(from.Hour, from.Minute) ? Outcome.RefusedAt("At", "referral.problem.time-before", desk.Clock(written)) : Outcome.Done;
    }
}
