using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
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

/// <summary>Puts the bare answers of a year's decisions to both lists: only with a reason, for which somebody else answers. Each woman reads that it was done.</summary>
public sealed class PastDecisions(CareDb db, AnswersDoor door, AskForAnswer ask, ServiceClock clock)
{
    private const int Most = 500, Days = 366, ShortestReason = 10, LongestReason = 500;

    public async Task<(PastCompared? Compared, Outcome Outcome)> Do(Framework now, Framework then, string? reason, CancellationToken ct)
    {
        var written = reason?.Trim() ?? "";
        if (written.Length < ShortestReason) return (null, Outcome.RefusedAt("Reason", "list.past.missing.reason"));
        if (written.Length > LongestReason) return (null, Outcome.RefusedAt("Reason", "list.past.long", LongestReason));
        await ask.Do(new(LookAt.PastCompared, Guid.NewGuid(), null, db.Actor.Staff) { Account = written }, ct);
        await db.Save("act.list.past", ct);
        return (await Compare(now, then, ct), Outcome.Done);
    }

    private async Task<PastCompared> Compare(Framework now, Framework then, CancellationToken ct)
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
