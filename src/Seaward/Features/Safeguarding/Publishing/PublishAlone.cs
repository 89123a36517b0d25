using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>A danger line that cannot wait: one name and a reason. The group answers within 28 days, and it waits for them in sight.</summary>
public sealed class PublishAlone(CareDb db, PublishingDesk desk, ListDesk lists, ServiceClock clock)
{
    public async Task<IReadOnlyList<Outcome>> Do(CancellationToken ct)
    {
        if (await db.OpenProposal(ProposalKind.DangerLine, ct) is not { } proposal) return [Outcome.Refused("publish.problem.nothing")];
        List<Outcome> missing = [.. PublishingRules.Missing(proposal.Kind, proposal.Says, [], clock.Today, null), .. await lists.Wrong(proposal, ct)];
        if (missing.Count > 0) return missing;
        if (proposal.PublishAlone(db.Actor.Staff, clock.Now, PublishingRules.AnswerBy(clock.Today)) is { Succeeded: false } not) return [not];
        return await desk.Publish(proposal, "act.publish.alone", ct) is { Succeeded: false } overtaken ? [overtaken] : [];
    }
}
