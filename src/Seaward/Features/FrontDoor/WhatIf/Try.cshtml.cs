using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.FrontDoor.WhatIf;

/// <summary>She chooses what is true and is told what we would do. It travels in what she posts, and stays nowhere.</summary>
[AllowAnonymous]
public sealed class TryPage(ListQuestions lists, Words words) : PageModel
{
    private bool shownBefore;

    public Framework Framework { get; private set; } = Framework.Shipped;

    public string? About { get; private set; }

    public WhatIfCard? Card { get; private set; }

    public Dictionary<string, string> Answers { get; private set; } = [];

    public Decision? Answer { get; private set; }

    public IReadOnlyList<Fact> Asked => WhatIfRules.Groups(Framework).FirstOrDefault(g => g.About == About).Facts ?? [];

    /// <summary>What she chose elsewhere goes along unseen, so that one thing can be changed at a time.</summary>
    public IEnumerable<KeyValuePair<string, string>> Elsewhere => Answers.Where(a => Asked.All(fact => fact.Key != a.Key));

    public async Task OnGetAsync()
    {
        await Read();
        if (Card is not { } card)
        {
            ShowAgain();
            return;
        }
        About = card.About;
        Answers = card.Facts.ToDictionary(f => f.Key, f => WhatIfRules.AsChosen(f.Value));
        Answer = WhatIfRules.Look(new(Answers), Framework).Decision;
    }

    // In another language she finds the answer that she had.
    private void ShowAgain()
    {
        if (shownBefore && WhatIfRules.Look(new(Answers), Framework) is { Unread.Count: 0 } shown) Answer = shown.Decision;
    }

    public async Task OnPostShowAsync()
    {
        await Read();
        var shown = WhatIfRules.Look(new(Answers), Framework);
        foreach (var fact in shown.Unread)
            ModelState.AddModelError(WhatIfRules.Prefix + fact.Key, fact.Kind is FactKind.Number ? words["what-if.number", fact.From, fact.To].Text : words["what-if.pick-one"].Text);
        if (shown.Unread.Count == 0) Answer = shown.Decision;
    }

    private async Task Read()
    {
        Framework = await lists.Shown(HttpContext.RequestAborted);
        if (!Request.HasFormContentType) return;
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        About = WhatIfRules.Groups(Framework).Select(g => g.About).FirstOrDefault(about => about == form["about"]);
        Card = WhatIfCards.Named(form["card"]);
        shownBefore = form["shown"] == "yes";
        if ((About is null && form["about"].ToString().Length > 0) || (Card is null && form["card"].ToString().Length > 0)) ModelState.AddModelError("", words["what-if.pick-one"].Text);
        Answers = Framework.Facts
            .Select(fact => (fact.Key, Answer: form[WhatIfRules.Prefix + fact.Key].ToString().Trim()))
            .Where(fact => fact.Answer.Length > 0).ToDictionary(fact => fact.Key, fact => fact.Answer);
    }
}
