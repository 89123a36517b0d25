using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Language;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.KindWords;

/// <summary>One rule the helper goes by: why, what to write, where it keeps quiet; and two ways to say that it is wrong.</summary>
[Authorize(Policy = May.BeStaff)]
public sealed class OneRulePage(RulesInUse rules, ReportFalseAlarm report, ProposeLeaving propose, Words words) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "told")] public bool Told { get; set; }
    [BindProperty] public Guid Id { get; set; }
    [BindProperty] public string? Why { get; set; }

    public Rule Rule { get; private set; } = null!;
    public string From { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string rule, CancellationToken ct)
    {
        Id = Guid.NewGuid();
        return await Shown(rule, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string rule, [FromForm(Name = "do")] string? act, CancellationToken ct)
    {
        if (!await Shown(rule, ct)) return NotFound();
        if (act == "wrong")
        {
            await report.Do(rule, ct);
            return LocalRedirect($"/our-words/rules/{Rule.Id}?told=true");
        }
        if (Id == Guid.Empty) Id = Guid.NewGuid();
        var outcome = act == "leave" ? await propose.Do(Id, Rule, Why, ct) : Outcome.Refused("kind.wrong.choose");
        if (outcome.Succeeded) return LocalRedirect("/our-words");
        this.Tell(outcome);
        return Page();
    }

    private async Task<bool> Shown(string id, CancellationToken ct)
    {
        var book = await rules.Book(ct);
        if (book.Rules.FirstOrDefault(rule => rule.Id == id) is not { } known) return false;
        Rule = known;
        From = id.StartsWith(WordRule.Own, StringComparison.Ordinal) ? words["kind.from.group"].Text : book.Sources.GetValueOrDefault(known.Source, "");
        return true;
    }
}
