using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>Keeps what is being written. Whoever is second is told, and both texts stay on the page.</summary>
public sealed class WriteProposal(CareDb db, PublishingDesk desk, ServiceClock clock)
{
    public async Task<Outcome> Do(ProposalKind kind, Proposed says, IReadOnlyList<Made> makers, int turn, CancellationToken ct)
    {
        var found = await db.OpenProposal(kind, ct);
        if ((found?.Turn ?? 0) != turn) return Outcome.Refused(PublishingDesk.Meanwhile);
        var proposal = found ?? Begin(kind);
        if (proposal.Write(says) is { Succeeded: false } not) return not;
        var there = await db.MakersOf(proposal.Id, ct);
        foreach (var one in makers)
        {
            var maker = there.Find(m => m.Group == one.Group);
            if (maker is null) db.Add(maker = new Maker { Proposal = proposal.Id, Group = one.Group });
            (maker.Women, maker.Names) = (one.Women, one.Names);
        }
        return await desk.Save("act.publish.kept", ct);
    }

    private Proposal Begin(ProposalKind kind)
    {
        var proposal = new Proposal { Id = Guid.CreateVersion7(), Kind = kind, BegunBy = db.Actor.Staff, BegunAt = clock.Now };
        db.Add(proposal);
        return proposal;
    }
}
