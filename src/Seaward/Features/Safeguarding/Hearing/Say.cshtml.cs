using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Indicators;
using Seaward.Platform;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Hearing;

/// <summary>The group agrees to a name, or sends something back and says why. (Y18, Y34)</summary>
[Authorize(Policy = May.SignForTheGroup)]
public sealed class SayPage(SayForTheGroup say, NameList names, IEnumerable<IIndicatorSource> figures) : PageModel
{
    [BindProperty] public SaidTyped Form { get; set; } = new();

    public SaidOf? Of => Picked.Of<SaidOf>(Form.Of);
    public IReadOnlyDictionary<string, string> Known { get; private set; } = new Dictionary<string, string>();
    public bool IsName => Of is SaidOf.Name && Form.Which is { } which && Known.ContainsKey(which);

    public async Task<IActionResult> OnGetAsync(string? of, string? which, CancellationToken ct)
    {
        Form = new() { Of = of, Which = which };
        return await Show(ct);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? act, CancellationToken ct)
    {
        var outcome = act is "agree" or "send-back" ? await say.Do(Form, act is "agree", ct) : Outcome.Refused("publish.problem.which");
        if (outcome.Succeeded) return Redirect(Of is SaidOf.Name ? "/group/names" : "/group");
        this.Explain(outcome);
        return await Show(ct);
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        if (Of is { } of) Known = await names.Which(of, SayForTheGroup.Figures(figures), ct);
        return Page();
    }
}
