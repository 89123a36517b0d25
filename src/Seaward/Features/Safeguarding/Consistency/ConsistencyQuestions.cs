using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Consistency;

/// <summary>How often, of what the list said the same about, each way was gone.</summary>
public sealed record SameAnswer(string Response, int Considered, int Referred, int Help, int None);

/// <summary>What of the referrals of a year: told first, her side in it, an answer that came back and that she heard.</summary>
public sealed record SentInAYear(int All, int ToldFirst, int HerReply, int HerReplyOrNo, int CameBack, int SheHeard, int LookedBack, int Happened, int DidNot);

/// <summary>The decisions of a year as they can be compared: no record is opened and no word is read for it.</summary>
public sealed record DecidedInAYear(IReadOnlyList<Tally> Workers, IReadOnlyList<Tally> Teams, IReadOnlyList<Tally> Months, IReadOnlyList<SameAnswer> Answers, Parents Parents);

/// <summary>Pairs and groups of decisions on the same facts, by people who did not know of each other.</summary>
public sealed record DecidedAgain(int Pairs, int Same, Concord? OfTwo, Concord? OfThree);

public sealed class ConsistencyQuestions(CareDb db, ServiceClock clock)
{
    private const int Days = 365, Raters = 3;

    private DateTimeOffset Since => clock.Now.AddDays(-Days);

    public async Task<SentInAYear> Sent(CancellationToken ct)
    {
        var sent = db.Set<Referral>().AsNoTracking().SentIn(Since, clock.Now);
        return new(await sent.CountAsync(ct), await sent.WithNoticeBeforeSending().CountAsync(ct), await sent.WithHerReply().CountAsync(ct), await sent.WithHerReplyOrHerNo().CountAsync(ct),
            await sent.CountAsync(r => r.OutcomeAt != null, ct), await sent.CountAsync(r => r.ToldOn != null, ct), await sent.CountAsync(r => r.Feared != null, ct),
            await sent.CountAsync(r => r.Feared == Feared.Happened, ct), await sent.CountAsync(r => r.Feared == Feared.DidNot, ct));
    }

    public async Task<DecidedInAYear> Decided(CancellationToken ct)
    {
        var since = Since;
        var made = await db.Set<ReferralDecision>().AsNoTracking().Where(d => d.State == DecisionState.Made && d.MadeAt > since)
            .Join(db.Set<Record>(), d => d.Record, r => r.Id, (d, r) => new { d.By, r.Site, MadeAt = d.MadeAt!.Value, Way = d.Way!.Value, d.Response, d.Mothers, d.MothersAsked, d.Fathers, d.FathersAsked }).ToListAsync(ct);
        IReadOnlyList<Tally> By(Func<int, string> key) => [.. Enumerable.Range(0, made.Count).GroupBy(key).Select(g => new Tally(g.Key, g.Count(), g.Count(i => made[i].Way is Way.Refer)) { People = g.Select(i => made[i].By).Distinct().Count() }).OrderBy(t => t.Key, StringComparer.Ordinal)];
        return new(
            By(i => made[i].By.ToString()), By(i => made[i].Site), By(i => clock.DayOf(made[i].MadeAt).ToString("yyyy-MM", CultureInfo.InvariantCulture)),
            [.. made.GroupBy(d => d.Response).Select(g => new SameAnswer(g.Key, g.Count(), g.Count(d => d.Way is Way.Refer), g.Count(d => d.Way is Way.EarlyHelp), g.Count(d => d.Way is Way.NoReferral))).OrderByDescending(a => a.Considered)],
            new(made.Sum(d => d.Mothers), made.Sum(d => d.MothersAsked), made.Sum(d => d.Fathers), made.Sum(d => d.FathersAsked)));
    }

    public async Task<DecidedAgain> Again(CancellationToken ct)
    {
        var since = Since;
        var pairs = await db.Set<SameFactsAnswer>().AsNoTracking().Where(a => a.At > since)
            .Join(db.Set<ReferralDecision>(), a => a.Decision, d => d.Id, (a, d) => new { a.Decision, First = d.Way!.Value, Second = a.Way, a.At }).OrderBy(p => p.At).ToListAsync(ct);
        var (kinds, table) = (Enum.GetValues<Way>().Length, new int[Enum.GetValues<Way>().Length, Enum.GetValues<Way>().Length]);
        foreach (var pair in pairs) table[(int)pair.First, (int)pair.Second]++;
        var rows = pairs.GroupBy(p => p.Decision).Where(g => g.Count() >= Raters - 1)
            .Select(g => g.Take(Raters - 1).Select(p => p.Second).Prepend(g.First().First).ToList())
            .Select(ways => Enumerable.Range(0, kinds).Select(kind => ways.Count(w => (int)w == kind)).ToArray()).ToList();
        return new(pairs.Count, pairs.Count(p => p.First == p.Second), KappaRules.Cohen(table), rows.Count >= KappaRules.FewestPairs ? KappaRules.Fleiss(rows) : null);
    }
}
