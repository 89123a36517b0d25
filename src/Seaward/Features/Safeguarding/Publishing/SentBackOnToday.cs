using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Today;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>The women's group sent something back: it waits for the lead, who answers it beside the next try. (Y18)</summary>
public sealed class SentBackOnToday(CareDb db, WhetherLead lead) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        if (!await lead.Is(worker, ct)) return null;
        var back = await db.SentBack(ct);
        return back.Count == 0 ? null : new(back.Count, "publish.back.today.one", "publish.back.today.many", "publish.back.today.go", back[0].Page);
    }
}

/// <summary>Women asked for something to be changed in what we say, and the version they asked it of is still the newest.</summary>
public sealed class WantedOnToday(CareDb db, WhetherLead lead) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        if (!await lead.Is(worker, ct)) return null;
        var wanted = await db.ChangesWanted(ct);
        return wanted.Count == 0 ? null : new(wanted.Count, "publish.wanted.today.one", "publish.wanted.today.many", "publish.wanted.today.go", "/safeguarding/versions/next#wanted");
    }
}

/// <summary>One version that the group sent back, and where its page is.</summary>
public sealed record WasSentBack(ProposalKind Kind, DateTimeOffset At, string Words)
{
    public string Page => Kind is ProposalKind.BeforeWeAsk ? "/safeguarding/versions/next" : "/safeguarding/list";
}

/// <summary>Somebody here has what a woman wants changed. Her words stay in her record; whoever wrote them brings them, without her name.</summary>
public sealed record ChangeWanted(StaffId With, DateOnly On);

/// <summary>Whether this one leads safeguarding; asked once for all that stands on Today because of it.</summary>
public sealed class WhetherLead(CareDb db)
{
    private bool? leads;

    public async Task<bool> Is(Actor worker, CancellationToken ct)
    {
        var id = worker.Staff.Value;
        return leads ??= await db.Set<Staff>().AsNoTracking().Where(s => s.Id == id).Select(s => (Role?)s.Role).FirstOrDefaultAsync(ct) is { } role && May.Do(role, May.LeadSafeguarding);
    }
}

internal static class SentBackQuestions
{
    extension(CareDb db)
    {
        public async Task<IReadOnlyList<WasSentBack>> SentBack(CancellationToken ct)
        {
            var back = from proposal in db.Set<Proposal>().AsNoTracking()
                       join answer in db.Set<GroupAnswer>() on proposal.Id equals answer.Proposal
                       where proposal.State == ProposalState.SentBack && !answer.Signed && answer.ReplyAt == null
                       orderby answer.At
                       select new WasSentBack(proposal.Kind, answer.At, answer.Words);
            return await back.ToListAsync(ct);
        }

        /// <summary>Since the newest version was signed; what was asked before it, its makers had.</summary>
        public async Task<IReadOnlyList<ChangeWanted>> ChangesWanted(CancellationToken ct)
        {
            var newest = (await db.PolicyVersions(ct))[0];
            var since = await db.Set<Proposal>().Where(p => p.Id == newest.Proposal).Select(p => p.LeadAt).FirstOrDefaultAsync(ct) ?? DateTimeOffset.MinValue;
            var asked = await db.Set<Explanation>().AsNoTracking().Where(e => e.WrittenAt >= since).OrderByDescending(e => e.WrittenAt).Take(500).ToListAsync(ct);
            return [.. asked.Where(e => !e.HerChanges.IsEmpty).Select(e => new ChangeWanted(e.By, e.On))];
        }
    }
}
