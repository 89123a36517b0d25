using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>What she said after it had gone goes on after it: how it leaves, where to, and what shows that it arrived.</summary>
[Authorize(Policy = May.DecideOnReferrals)]
public sealed class SendOnPage(ReferralDesk desk, SayMore more, Words words) : ReferralPage(desk)
{
    private const int LongestWhere = 500;
    private Guid asked;

    [BindProperty] public string? How { get; set; }
    [BindProperty] public string? Where { get; set; }

    public LaterWord? Word { get; private set; }
    public IReadOnlyList<Choice> Hows => [.. Enum.GetNames<LeftHow>().Select(h => new Choice(h, words[$"referral.left.{h}"].Text))];

    protected override Why Why => Why.Sending;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid word, CancellationToken ct)
    {
        asked = word;
        var page = await Show(id, ct);
        return page is PageResult && Word is not { SentOnAt: null } ? Redirect($"/referrals/{id}") : page;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid word, CancellationToken ct)
    {
        asked = word;
        var page = await Act(id, async opened =>
        {
            await Fill(ct);
            if (Word is not { SentOnAt: null } waiting) return Outcome.Done;
            if (Picked.Of<LeftHow>(How) is not { } how) return Outcome.RefusedAt("How", "send.missing.how");
            if (Where is { Length: > LongestWhere }) return Outcome.RefusedAt("Where", "send.problem.long", LongestWhere);
            return await more.SendOn(opened, waiting, how, Where, ct);
        }, $"/referrals/{id}", ct);
        return page is PageResult && Word is not { SentOnAt: null } ? Redirect($"/referrals/{id}") : page;
    }

    protected override async Task Fill(CancellationToken ct)
    {
        var later = await Desk.LaterWords(Referral.Id, ct);
        Word = later.FirstOrDefault(w => w.Id == asked) ?? later.FirstOrDefault(w => w.SentOnAt is null);
    }
}
