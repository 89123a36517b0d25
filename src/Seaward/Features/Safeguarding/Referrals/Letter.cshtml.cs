using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>The letter as she reads it, and her answer beside it. (R5k, M24, M25)</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class LetterPage(HerLetter letter, ReferralDesk desk, StaffNames names, ServiceIdentity service) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Letter { get; set; }
    [BindProperty(SupportsGet = true)] public string? Words { get; set; }
    [BindProperty(SupportsGet = true)] public bool Change { get; set; }

    public Opened Opened { get; private set; } = null!;
    public Referral Referral => Opened.Referral;
    public string From { get; private set; } = "";
    public string TypedBy { get; private set; } = "";
    public string Phone => service.Phone;
    public DateOnly LastDay => desk.LastDay(Referral);
    public DateOnly ReplyBy => Referral.ReplyBy ?? LastDay;
    public bool HasGone => ReferralRules.HasGone(Referral.State);
    public bool IsHersToWrite => HasGone ? Referral.LateReplyAt is null : Referral.ReplyConfirmedAt is null && (Change || Referral.Reply.IsEmpty);

    public DateOnly DayOf(DateTimeOffset moment) => desk.DayOf(moment);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Open(ct)) return this.GoHome();
        if (Change && !HasGone) Words ??= Opened.Reply;
        return Page();
    }

    public Task<IActionResult> OnPostSayAsync(string? answer, CancellationToken ct) => answer == "Keep"
        ? Act(opened => letter.Keep(opened, Words, ct), "hers.letter.kept", ct)
        : Act(opened => Picked.Of<HerAnswer>(answer) is { } hers ? letter.Answer(opened, hers, Words, ct) : Task.FromResult(Outcome.Refused("together.problem.answer")), "hers.letter.heard", ct);

    private async Task<IActionResult> Act(Func<Opened, Task<Outcome>> act, string note, CancellationToken ct)
    {
        if (!await Open(ct)) return this.GoHome();
        var outcome = await act(Opened);
        if (outcome.Succeeded) return new Go("letter", new Dictionary<string, string> { ["Letter"] = Letter.ToString() }, note);
        if (outcome.Key == ReferralDesk.MovedOn && !await Open(ct)) return this.GoHome();
        Change = Words is not null;
        this.Tell(outcome);
        return Page();
    }

    private async Task<bool> Open(CancellationToken ct)
    {
        if (await letter.Open(Letter, ct) is not { } opened) return false;
        Opened = opened;
        From = await names.Of(Referral.NoticeBy ?? Referral.ToldOfSendingBy ?? Referral.BegunBy, ct);
        TypedBy = await names.Of(Referral.ReplyTypedBy, ct);
        return true;
    }
}
