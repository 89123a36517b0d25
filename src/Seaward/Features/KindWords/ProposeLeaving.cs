using Microsoft.EntityFrameworkCore;
using Seaward.Language;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.KindWords;

/// <summary>Asks the women's group whether a rule that is wrong too often should be left out.</summary>
public sealed class ProposeLeaving(CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid id, Rule rule, string? typed, CancellationToken ct)
    {
        var why = WrittenRules.Tidy(typed);
        if (why.Length is 0 or > ProposalRules.LongestWhy || why.Any(sign => char.IsControl(sign) && sign is not '\n')) return Outcome.RefusedAt("Why", "kind.wrong.why", 1, ProposalRules.LongestWhy);
        if (await db.Set<ProposedWord>().AnyAsync(p => p.Id == id || (p.State == ProposalState.Waiting && p.Kind == ProposalKind.LeaveAlone && p.Terms == rule.Id), ct)) return Outcome.Done;
        db.Add(new ProposedWord
        {
            Id = id, Kind = ProposalKind.LeaveAlone, Terms = rule.Id, Instead = "", Why = why, Severity = rule.Severity,
            Speaks = "", Quiet = "", ProposedBy = db.Actor.Staff, ProposedAt = clock.Now,
        });
        await db.Save("act.words.proposed", ct);
        return Outcome.Done;
    }
}
