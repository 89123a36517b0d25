using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>Checks a text against the newest list there is; a danger line, against the one in force.</summary>
public sealed class ListDesk(CareDb db, ListQuestions lists, ComingLists coming, FrameworkShelf shelf, Phrasebook book)
{
    public async Task<ListCheck> Check(string text, ProposalKind kind, CancellationToken ct) => await Check(text, await Before(kind, ct), ct);

    public async Task<Framework> Before(ProposalKind kind, CancellationToken ct) => kind is ProposalKind.DangerLine ? await lists.InForce(ct) : (await lists.Newest(ct)).List;

    public async Task<ListCheck> Check(string text, Framework before, CancellationToken ct) => ListCheck.Of(text, before, await SentBack(ct), book.Has);

    /// <summary>What stands in the way of a name under this list.</summary>
    public async Task<IEnumerable<Outcome>> Wrong(Proposal proposal, CancellationToken ct)
    {
        var check = await Check(proposal.Text, proposal.Kind, ct);
        if (!check.Stands) return [Outcome.RefusedAt("Text", "publish.problem.list", check.Problems.Count)];
        if (check.Change!.Nothing) return [Outcome.RefusedAt("Text", "publish.problem.same")];
        if (proposal.Kind is not ProposalKind.DangerLine) return [];
        if (!check.Change.OnlyAddsDanger) return [Outcome.RefusedAt("Text", "publish.problem.more-than-danger")];
        return (await coming.With(proposal.Text, ct)).Where(c => c.List is null).Select(c => Outcome.RefusedAt("Text", "publish.problem.coming", c.Row.EffectiveOn));
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
            {
                // Beside the list that was in force then, not one that was still to begin.
                var before = versions.Take(i).LastOrDefault(v => v.EffectiveOn <= versions[i].EffectiveOn);
                gone.AddRange(ListChange.Between(before is null ? Framework.Shipped : shelf.Put(before), shelf.Put(versions[i])).Lines.Where(l => l.Kind is ChangeKind.Added && l.Line.Response is Response.ActNow).Select(l => l.Line.Id));
            }
        return gone;
    }
}
