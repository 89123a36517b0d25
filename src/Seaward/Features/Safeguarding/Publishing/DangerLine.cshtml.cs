using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>The one change that one name may publish; and what the group said of those before.</summary>
[Authorize(Policy = May.LeadSafeguarding)]
public sealed class DangerLinePage(ProposalActs acts, PublishAlone alone, AnswerTheGroup answerThem, ListQuestions lists, ListDesk desk) : ListPage(acts, lists, desk)
{
    protected override ProposalKind Kind => ProposalKind.DangerLine;

    /// <summary>Published with one name: what the group has not said yet, or said no to.</summary>
    public IReadOnlyList<(Proposal Line, GroupAnswer? No)> Open { get; private set; } = [];

    /// <summary>A list that was signed for a later day: the line goes into it too, and its day stays.</summary>
    public DateOnly? Early { get; private set; }

    public DateOnly Today => Acts.Clock.Today;

    public async Task<IActionResult> OnPostReplyAsync(Guid answer, string? reply, CancellationToken ct)
    {
        var outcome = await answerThem.Do(answer, reply, ct);
        if (outcome.Succeeded) return Redirect(Here);
        this.Explain(outcome);
        ModelState.Remove(nameof(Turn));
        return await OnGetAsync(ct);
    }

    protected override Task<IReadOnlyList<Outcome>> Finish(string act, CancellationToken ct) => alone.Do(ct);

    protected override async Task Fill(CancellationToken ct)
    {
        await base.Fill(ct);
        var (_, row) = await Lists.Newest(ct);
        if (row?.EffectiveOn > Today) Early = row.EffectiveOn;
        List<(Proposal, GroupAnswer?)> open = [];
        foreach (var line in await Acts.Db.Set<Proposal>().AsNoTracking().Where(p => p.AnswerBy != null && p.GroupBy == null).OrderByDescending(p => p.PublishedAt).ToListAsync(ct))
            open.Add((line, (await Acts.Db.AnswersOf(line.Id, ct)).LastOrDefault()));
        Open = open;
    }
}
