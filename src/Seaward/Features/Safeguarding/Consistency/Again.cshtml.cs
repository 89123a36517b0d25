using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Consistency;

/// <summary>The same facts again: what would you have done? Nobody is told who decided what, and nothing is done because of it.</summary>
[Authorize(Policy = May.DecideOnReferrals)]
public sealed class AgainPage(DecideAgain again, Blind blind, Words words) : PageModel
{
    [BindProperty] public string? Which { get; set; }
    [BindProperty(Name = "Way")] public string? Chosen { get; set; }
    [BindProperty(SupportsGet = true)] public bool Kept { get; set; }

    public IReadOnlyList<string>? Lines { get; private set; }

    public IReadOnlyList<Choice> Ways => [.. Enum.GetNames<Way>().Select(way => new Choice(way, words[$"think.way.{way}"].Text, words[$"think.way.{way}.say"].Text))];

    public Task OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await again.Do(blind.Find(Which), Picked.Of<Way>(Chosen), ct);
        if (outcome.Succeeded) return Redirect("/consistency/again?kept=true");
        Kept = false;
        this.Explain(outcome);
        await Show(ct);
        return Page();
    }

    private async Task Show(CancellationToken ct)
    {
        if (await again.Next(ct) is not { } bare) return;
        ModelState.Remove(nameof(Which));
        Which = blind.Hide(bare.Decision);
        var list = new ListWords(words, bare.List);
        Lines = [.. bare.Facts.Keys.Order(StringComparer.Ordinal).Select(key => bare.Facts[key]!.Value switch
        {
            { Yes: false } => words["again.not", list.Fact(key)].Text,
            { Number: { } number } => $"{list.Fact(key)}: {number}",
            { Choice: { } choice } => $"{list.Fact(key)}: {list.Choice(key, choice)}",
            _ => list.Fact(key),
        })];
    }
}
