using Microsoft.AspNetCore.Authorization;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>Where the next list is written, checked, compared and signed; and what the group sent back of what was published alone.</summary>
[Authorize(Policy = May.LeadSafeguarding)]
public sealed class NextListPage(ProposalActs acts, ListQuestions lists, ListDesk desk) : ListPage(acts, lists, desk)
{
    protected override ProposalKind Kind => ProposalKind.List;

    public MadeBy? MadeNow { get; private set; }

    protected override async Task Fill(CancellationToken ct)
    {
        await base.Fill(ct);
        var (_, row) = await Lists.Newest(ct);
        MadeNow = await Acts.Db.MadeBy(row?.Proposal, ct);
    }
}
