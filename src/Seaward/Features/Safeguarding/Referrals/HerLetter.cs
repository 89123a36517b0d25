using Microsoft.EntityFrameworkCore;
using Seaward.Features.Records;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>What she wants done with a letter about her, from her own screen. Waiting is always until the last day of its limit.</summary>
public sealed class HerLetter(ReferralDesk desk, HearHer hear, SayMore more)
{
    /// <summary>Hers, and told to her by a person already: she never learns of a letter from a screen.</summary>
    public async Task<Opened?> Open(Guid id, CancellationToken ct) =>
        await desk.Open(id, Why.HerOwn, ct) is { Referral.SheKnows: true } opened ? opened : null;

    public async Task<Outcome> Keep(Opened opened, string? words, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("Words", "hers.letter.empty");
        return ReferralRules.HasGone(opened.Referral.State) ? await more.Do(opened, words, ct) : await hear.Keep(opened, words, ct);
    }

    public Task<Outcome> Answer(Opened opened, HerAnswer answer, string? words, CancellationToken ct) =>
        hear.Do(opened, answer, words, desk.LastDay(opened.Referral), ct);

    public Task<Outcome> LeaveOut(Opened opened, CancellationToken ct) => hear.LeaveOut(opened, ct);

    /// <summary>What her worker is told about her, she is told as you would say it to her.</summary>
    public static Outcome InHerVoice(Outcome outcome) => outcome.Key switch
    {
        "referral.problem.no-reply" or "referral.missing.late" => Outcome.RefusedAt("Words", "hers.letter.empty"),
        "referral.problem.words-there" => Outcome.RefusedAt("Words", "hers.letter.words-there"),
        "referral.problem.past-day" => Outcome.Refused("hers.letter.problem.past"),
        "referral.problem.taken-back" => Outcome.Refused("hers.letter.taken-back-title"),
        ReferralDesk.MovedOn => Outcome.Refused("hers.letter.problem.moved-on"),
        { } key when key.StartsWith("referral.", StringComparison.Ordinal) => Outcome.Refused("hers.letter.problem.closed"),
        _ => outcome,
    };
}

/// <summary>On her home no word of it: only that somebody has something to say, and who.</summary>
public sealed record SomethingToSay(string Who);

public sealed class SomethingToTellHer(CareDb db, StaffNames names, ServiceClock clock) : IOnHerHome
{
    public async Task<IReadOnlyList<HomeCard>> For(OpenRecord her, CancellationToken ct)
    {
        var id = her.Id;
        var hers = db.Set<Referral>().AsNoTracking().Where(r => r.Record == id);
        var waiting = await hers.ToBeToldInPerson().FirstOrDefaultAsync(ct) ?? await hers.WaitingForHerAnswer(clock.Today).FirstOrDefaultAsync(ct);
        return waiting is null ? [] : [new(HomeSlot.Told, "/Features/Safeguarding/Referrals/_SomethingToSay.cshtml", new SomethingToSay(await names.Of(waiting.BegunBy, ct)))];
    }
}
