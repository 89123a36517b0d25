using Microsoft.EntityFrameworkCore;
using Seaward.Features.Indicators;
using Seaward.Language;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.KindWords;

/// <summary>A proposal as it is read: first names, and its lines apart.</summary>
public sealed record ProposalRead(
    Guid Id, ProposalKind Kind, IReadOnlyList<string> Terms, IReadOnlyList<string> Instead, string Why, Severity Severity, IReadOnlyList<string> Speaks, IReadOnlyList<string> Quiet,
    string By, DateTimeOffset At, ProposalState State, string DecidedBy, DateTimeOffset? DecidedAt, string Because)
{
    /// <summary>What it is called in a list.</summary>
    public string Name => string.Join(", ", Terms);
}

public sealed record RemarkRead(string By, DateTimeOffset At, string Words);

/// <summary>A month of a team that is large enough to be shown.</summary>
public sealed record TeamMonth(string Team, DateOnly Month, Count Texts, Count Found, bool Few);

public static class KindWordsQuestions
{
    private const int Most = 500;

    extension(CareDb db)
    {
        /// <summary>What the group agreed, in the order it was agreed.</summary>
        public async Task<IReadOnlyList<WordRule>> AgreedWords(CancellationToken ct) =>
            [.. (await db.Set<ProposedWord>().AsNoTracking().Where(p => p.State == ProposalState.Agreed).OrderBy(p => p.DecidedAt).ThenBy(p => p.Id).ToListAsync(ct)).Select(p => p.AsRule)];

        public async Task<IReadOnlyList<ProposalRead>> WordProposals(CancellationToken ct)
        {
            var rows = await db.Set<ProposedWord>().AsNoTracking().OrderByDescending(p => p.ProposedAt).Take(Most).ToListAsync(ct);
            var names = await db.Names(rows.SelectMany(p => new[] { p.ProposedBy, p.DecidedBy ?? p.ProposedBy }), ct);
            return [.. rows.Select(p => Read(p, names))];
        }

        public async Task<ProposalRead?> WordProposal(Guid id, CancellationToken ct)
        {
            if (await db.Set<ProposedWord>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) is not { } row) return null;
            return Read(row, await db.Names([row.ProposedBy, row.DecidedBy ?? row.ProposedBy], ct));
        }

        public async Task<IReadOnlyList<RemarkRead>> RemarksTo(Guid proposal, CancellationToken ct)
        {
            var rows = await db.Set<Remark>().AsNoTracking().Where(r => r.Proposal == proposal).OrderBy(r => r.At).Take(Most).ToListAsync(ct);
            var names = await db.Names(rows.Select(r => r.By), ct);
            return [.. rows.Select(r => new RemarkRead(names.GetValueOrDefault(r.By.Value, ""), r.At, r.Words))];
        }

        /// <summary>How often each rule was said to be wrong, the most often first.</summary>
        public async Task<IReadOnlyList<(string Rule, int Times)>> FalseAlarms(CancellationToken ct) =>
            [.. (await db.Set<FalseAlarm>().AsNoTracking().GroupBy(a => a.Rule).Select(rule => new { rule.Key, Times = rule.Sum(a => a.Times) }).ToListAsync(ct))
                .Select(a => (a.Key, a.Times)).OrderByDescending(a => a.Times).ThenBy(a => a.Key, StringComparer.Ordinal)];

        /// <summary>Team by month, the newest first, and only where it points at nobody.</summary>
        public async Task<IReadOnlyList<TeamMonth>> WordsByTeam(DateOnly since, CancellationToken ct)
        {
            var people = await db.Set<Staff>().AsNoTracking().Where(s => s.LeftAt == null && s.Site != null).GroupBy(s => s.Site!).Select(s => new { s.Key, Count = s.Count() }).ToDictionaryAsync(s => s.Key, s => s.Count, ct);
            var rows = await db.Set<TeamTally>().AsNoTracking().Where(t => t.Month >= since).ToListAsync(ct);
            return [.. rows.Where(t => TallyRules.IsATeams(t.Texts, people.GetValueOrDefault(t.Team)))
                .OrderByDescending(t => t.Month).ThenBy(t => t.Team, StringComparer.Ordinal).Select(t => new TeamMonth(t.Team, t.Month, new(t.Texts), new(t.Found), TallyRules.IsFew(t.Found)))];
        }

        private async Task<Dictionary<Guid, string>> Names(IEnumerable<StaffId> who, CancellationToken ct)
        {
            var ids = who.Select(w => w.Value).Distinct().ToList();
            return await db.Set<Staff>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.FirstName, ct);
        }
    }

    private static ProposalRead Read(ProposedWord p, Dictionary<Guid, string> names) => new(
        p.Id, p.Kind, OverlayRules.Lines(p.Terms), OverlayRules.Lines(p.Instead), p.Why, p.Severity, OverlayRules.Lines(p.Speaks), OverlayRules.Lines(p.Quiet),
        names.GetValueOrDefault(p.ProposedBy.Value, ""), p.ProposedAt, p.State, p.DecidedBy is { } by ? names.GetValueOrDefault(by.Value, "") : "", p.DecidedAt, p.Because ?? "");
}
