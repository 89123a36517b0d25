using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>What the next list would have said of past decisions. Asked for, never by itself: each woman reads that it was.</summary>
[Authorize(Policy = May.LeadSafeguarding)]
public sealed class PastListPage(CareDb db, ListQuestions lists, PastDecisions past, Words words) : PageModel
{
    [BindProperty] public string? Reason { get; set; }

    public Framework Before { get; private set; } = null!;
    public Framework? Next { get; private set; }
    public PastCompared? Compared { get; private set; }

    public IEnumerable<string> Stripped(WouldDiffer one)
    {
        var list = new ListWords(words, Next!);
        foreach (var key in one.Facts.Keys.Where(k => one.Facts[k] is not { Yes: false }).Order(StringComparer.Ordinal))
            yield return one.Facts[key] switch
            {
                { Number: { } number } => $"{list.Fact(key)}: {number}",
                { Choice: { } choice } => $"{list.Fact(key)}: {list.Choice(key, choice)}",
                _ => list.Fact(key),
            };
    }

    public string Lines(WouldDiffer one) => string.Join(" ", one.Then.Reasons.Select(r => $"{r.Clause}. {new ListWords(words, Next!).Says(Next!.Published.First(t => t.Id == r.Trigger))}"));

    public Task OnGetAsync(CancellationToken ct) => Look(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Look(ct);
        if (Next is not { } next) return Page();
        (Compared, var outcome) = await past.Do(Before, next, Reason, ct);
        this.Explain(outcome);
        return Page();
    }

    private async Task Look(CancellationToken ct)
    {
        (Before, _) = await lists.Newest(ct);
        Next = await db.OpenProposal(ProposalKind.List, ct) is { } there ? Framework.Parse(there.Text).Framework : null;
    }
}
