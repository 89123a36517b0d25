using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Language;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.KindWords;

/// <summary>The word list that belongs to mothers: what waits for them, what they agreed, and where the helper was wrong.</summary>
[Authorize(Policy = May.BeStaff)]
public sealed class OurWordsPage(CareDb db, RulesInUse rules, ServiceClock clock) : PageModel
{
    private RuleBook book = RuleBook.British;
    private IReadOnlyList<ProposalRead> proposals = [];

    public IReadOnlyList<(string Rule, int Times)> FalseAlarms { get; private set; } = [];
    public IReadOnlyList<TeamMonth> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        book = await rules.Book(ct);
        proposals = await db.WordProposals(ct);
        // A rule that the group has left out since is settled.
        FalseAlarms = [.. (await db.FalseAlarms(ct)).Where(alarm => book.Rules.Any(rule => rule.Id == alarm.Rule))];
        Teams = await db.WordsByTeam(TallyRules.Since(clock.Today), ct);
    }

    public IReadOnlyList<ProposalRead> In(ProposalState state) => [.. proposals.Where(proposal => proposal.State == state)];

    /// <summary>A rule is told by a sentence in which it speaks.</summary>
    public string Example(string id) => book.Rules.First(rule => rule.Id == id).Catch[0];
}
