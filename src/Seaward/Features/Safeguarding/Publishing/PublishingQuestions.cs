using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>Once sent back, and what was answered.</summary>
public sealed record SentBack(DateTimeOffset At, string Words, string Reply);

/// <summary>Who made a version and when, for everyone to read. Who signed is said by role.</summary>
public sealed record MadeBy(IReadOnlyList<Made> Makers, string Changed, string Reason, DateTimeOffset LeadAt, DateTimeOffset? GroupAt, DateOnly? AnswerBy, IReadOnlyList<SentBack> SentBack)
{
    public bool NoneUsingNow => Makers.All(m => m.Group is not MakerGroup.UsingNow || m.Women == 0);
}

public static class PublishingQuestions
{
    extension(CareDb db)
    {
        /// <summary>The one version of its kind that is being written, if there is one.</summary>
        internal Task<Proposal?> OpenProposal(ProposalKind kind, CancellationToken ct) =>
            db.Set<Proposal>().FirstOrDefaultAsync(p => p.Kind == kind && p.State != ProposalState.Published, ct);

        internal Task<List<Maker>> MakersOf(Guid proposal, CancellationToken ct) => db.Set<Maker>().Where(m => m.Proposal == proposal).ToListAsync(ct);

        internal Task<List<GroupAnswer>> AnswersOf(Guid proposal, CancellationToken ct) =>
            db.Set<GroupAnswer>().Where(a => a.Proposal == proposal).OrderBy(a => a.At).ToListAsync(ct);

        /// <summary>What waits for a word of the women's group, the oldest first.</summary>
        internal Task<List<Proposal>> WaitingForTheGroup(CancellationToken ct) => db.Set<Proposal>().AsNoTracking()
            .Where(p => p.State == ProposalState.WithTheGroup || (p.AnswerBy != null && p.AnsweredAt == null)).OrderBy(p => p.LeadAt).ToListAsync(ct);

        public async Task<MadeBy?> MadeBy(Guid? proposal, CancellationToken ct)
        {
            if (proposal is not { } id || await db.Set<Proposal>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) is not { LeadAt: { } signed } made) return null;
            var makers = await db.Set<Maker>().AsNoTracking().Where(m => m.Proposal == id).ToListAsync(ct);
            var back = await db.Set<GroupAnswer>().AsNoTracking().Where(a => a.Proposal == id && !a.Signed).OrderBy(a => a.At)
                .Select(a => new SentBack(a.At, a.Words, a.Reply)).ToListAsync(ct);
            return new([.. makers.OrderBy(m => m.Group).Select(m => new Made(m.Group, m.Women, m.Names))], made.Changed, made.Reason, signed, made.GroupAt, made.AnswerBy, back);
        }
    }
}
