using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>Signed too soon: the name comes off again, and the text can be changed.</summary>
public sealed class TakeProposalBack(CareDb db, PublishingDesk desk)
{
    public async Task<Outcome> Do(ProposalKind kind, CancellationToken ct)
    {
        if (await db.OpenProposal(kind, ct) is not { } proposal) return Outcome.Refused("publish.problem.published");
        return proposal.TakeBack() is { Succeeded: false } not ? not : await desk.Save("act.publish.taken-back", ct);
    }
}
