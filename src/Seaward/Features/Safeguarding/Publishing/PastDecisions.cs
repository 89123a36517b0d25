using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>One past decision, without a name or a day: what both lists say of its answers.</summary>
public sealed record WouldDiffer(Facts Facts, Decision Now, Decision Then);

public sealed record PastCompared(int Tried, int LeftOut, IReadOnlyList<WouldDiffer> Different)
{
    public int More => Different.Count(d => d.Then.Response > d.Now.Response);
    public int Less => Different.Count(d => d.Then.Response < d.Now.Response);
}

/// <summary>Puts the bare answers of a year's decisions to both lists. No record is opened; each woman reads that it was done.</summary>
public sealed class PastDecisions(CareDb db, AnswersDoor door, ServiceClock clock)
{
    private const int Most = 500, Days = 366;

    public async Task<PastCompared> Do(Framework now, Framework then, CancellationToken ct)
    {
        var since = clock.Now.AddDays(-Days);
        var made = await db.Set<ReferralDecision>().AsNoTracking().Where(d => d.State == DecisionState.Made && d.MadeAt > since).OrderByDescending(d => d.MadeAt).Take(Most)
            .Select(d => new { d.Id, d.Record, d.Answers }).ToListAsync(ct);
        var kept = made.Where(d => !d.Answers.IsEmpty).ToList();
        var read = await door.Read([.. kept.Select(d => new SealedAnswers(d.Record, d.Answers, ReferralDecision.BareSlot(d.Id)))], Why.AnotherList, ct);
        var compared = read.Select(bare => new WouldDiffer(BareAnswers.Read(bare, then), TriggerRules.Decide(BareAnswers.Read(bare, now), now), TriggerRules.Decide(BareAnswers.Read(bare, then), then)));
        // By what they would lead to, so that nothing says which came when.
        return new(read.Count, made.Count - read.Count, [.. compared.Where(d => (d.Now.Response, d.Now.Limit) != (d.Then.Response, d.Then.Limit))
            .OrderByDescending(d => d.Then.Response).ThenByDescending(d => d.Now.Response).ThenBy(d => string.Join(',', d.Facts.Keys.Order(StringComparer.Ordinal)), StringComparer.Ordinal)]);
    }
}
