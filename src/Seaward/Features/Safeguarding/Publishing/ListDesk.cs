using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>Checks a text against the newest list there is.</summary>
public sealed class ListDesk(CareDb db, ListQuestions lists, FrameworkShelf shelf, Phrasebook book)
{
    public async Task<ListCheck> Check(string text, CancellationToken ct)
    {
        var (newest, _) = await lists.Newest(ct);
        return await Check(text, newest, ct);
    }

    public async Task<ListCheck> Check(string text, Framework before, CancellationToken ct) => ListCheck.Of(text, before, await SentBack(ct), book.Has);

    /// <summary>What stands in the way of a name under this list.</summary>
    public async Task<IEnumerable<Outcome>> Wrong(Proposal proposal, CancellationToken ct)
    {
        var check = await Check(proposal.Text, ct);
        if (!check.Stands) return [Outcome.RefusedAt("Text", "publish.problem.list", check.Problems.Count)];
        if (check.Change!.Nothing) return [Outcome.RefusedAt("Text", "publish.problem.same")];
        return proposal.Kind is ProposalKind.DangerLine && !check.Change.OnlyAddsDanger ? [Outcome.RefusedAt("Text", "publish.problem.more-than-danger")] : [];
    }

    /// <summary>Danger lines that were published alone and that the women's group sent back: they may go again.</summary>
    private async Task<IReadOnlyCollection<string>> SentBack(CancellationToken ct)
    {
        var refused = await db.Set<Proposal>().AsNoTracking().Where(p => p.AnswerBy != null && p.AnsweredAt != null && p.GroupBy == null).Select(p => p.Id).ToListAsync(ct);
        if (refused.Count == 0) return [];
        List<string> gone = [];
        var versions = await db.Set<FrameworkVersion>().AsNoTracking().OrderBy(v => v.Number).ToListAsync(ct);
        for (var i = 0; i < versions.Count; i++)
            if (refused.Contains(versions[i].Proposal))
                gone.AddRange(ListChange.Between(i == 0 ? Framework.Shipped : shelf.Put(versions[i - 1]), shelf.Put(versions[i])).Lines.Select(l => l.Line.Id));
        return gone;
    }
}
