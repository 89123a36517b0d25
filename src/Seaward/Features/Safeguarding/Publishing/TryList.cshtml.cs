using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>Facts put to both lists by the function that every page uses. Nothing is kept, nobody is meant.</summary>
[Authorize(Policy = May.LeadSafeguarding)]
public sealed class TryListPage(CareDb db, ListQuestions lists, Words words) : PageModel
{
    public Framework Before { get; private set; } = null!;
    public Framework? Next { get; private set; }
    public Thoughts Chosen { get; private set; } = new();
    public Decision? SaysNow { get; private set; }
    public Decision? SaysNext { get; private set; }

    /// <summary>What either list reads, in the groups of Think it through; danger now first.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<Fact> Facts)> Groups { get; private set; } = [];

    public ListWords Of(Framework list) => new(words, list);

    public bool Same => SaysNow is { } now && SaysNext is { } next && (now.Response, now.Level, now.Limit) == (next.Response, next.Level, next.Limit);

    public Task OnGetAsync(CancellationToken ct) => Look(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Look(ct);
        if (Next is not { } next) return Page();
        var form = await Request.ReadFormAsync(ct);
        Chosen = new() { Facts = Groups.SelectMany(g => g.Facts).Select(f => (f.Key, Answer: form[ThinkRules.Field(f.Key, "Answer")].ToString().Trim()))
            .Where(f => f.Answer.Length > 0).ToDictionary(f => f.Key, f => new Said(f.Answer, "", "", "")) };
        var (now, then) = (ThinkRules.Read(Chosen, Before, out var unread), ThinkRules.Read(Chosen, next, out var unreadNext));
        foreach (var wrong in unread.Concat(unreadNext).DistinctBy(w => w.Field)) this.Explain(wrong);
        if (ModelState.IsValid) (SaysNow, SaysNext) = (TriggerRules.Decide(now, Before), TriggerRules.Decide(then, next));
        return Page();
    }

    private async Task Look(CancellationToken ct)
    {
        (Before, _) = await lists.Newest(ct);
        Next = await db.OpenProposal(ProposalKind.List, ct) is { } there ? Framework.Parse(there.Text).Framework : null;
        if (Next is not { } next) return;
        Groups = [("now", ImmediateDanger.Facts), .. FactGroups.Of(next).Concat(FactGroups.Of(Before)).GroupBy(g => g.Name)
            .Select(g => (g.Key, (IReadOnlyList<Fact>)[.. g.SelectMany(one => one.Facts).Where(f => !ImmediateDanger.Facts.Contains(f)).DistinctBy(f => f.Key)]))];
    }
}
