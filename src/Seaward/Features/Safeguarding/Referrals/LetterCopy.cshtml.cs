using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Her own copy of both sides, to keep or to print; paper says on which day, for tomorrow it is not today. (M25)</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class LetterCopyPage(HerLetter letter, ReferralDesk desk, StaffNames names) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Letter { get; set; }

    public Opened Opened { get; private set; } = null!;
    public string From { get; private set; } = "";
    public IReadOnlyList<LaterWord> Later { get; private set; } = [];

    public string On(DateTimeOffset moment) => desk.DayOf(moment).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await letter.Open(Letter, ct) is not { } opened) return this.GoHome();
        Opened = opened;
        From = await names.Of(opened.Referral.NoticeBy ?? opened.Referral.BegunBy, ct);
        Later = await desk.LaterWords(opened.Referral.Id, ct);
        return Page();
    }
}
