using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Door;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>What every page about one referral does first: the row, the door; and last: a sentence beside the field.</summary>
public abstract class ReferralPage(ReferralDesk desk) : PageModel
{
    public Opened Opened { get; private set; } = null!;
    public Referral Referral => Opened.Referral;
    public ReferralDesk Desk => desk;
    public DateOnly LastDay => desk.LastDay(Referral);
    public bool AtTheLimit => Referral.SentAt is null && desk.Now >= Referral.MustGoBy;

    /// <summary>Why nothing more can be done on the pages that lead up to sending: it has gone, or was taken back.</summary>
    public string? Over => Referral.TakenBackAt is not null ? "referral.problem.taken-back" : Referral.SentAt is not null ? "referral.problem.gone" : null;

    protected virtual bool EndsWithSending => false;

    /// <summary>How it stood when the page was made, on forms that write over what stood there.</summary>
    [BindProperty] public string? Turn { get; set; }

    /// <summary>A colleague wrote while this page was open: both texts are shown, and nothing was changed.</summary>
    public bool Meanwhile { get; private set; }

    protected abstract Why Why { get; }

    protected virtual Why WhyOf(Referral referral) => Why;

    /// <summary>What a form of this page writes over, as it stands now.</summary>
    protected virtual string Stands => Referral.Turn.ToString(CultureInfo.InvariantCulture);

    /// <summary>A mark of what stands there, the same for as long as nobody writes over it.</summary>
    protected static string MarkOf(string standing) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(standing)))[..16];

    protected async Task<IActionResult> Show(Guid id, CancellationToken ct)
    {
        if (!await Open(id, ct)) return await Shut(id, ct);
        Turn ??= Stands;
        await Fill(ct);
        return Page();
    }

    /// <summary>Once it has gone or was taken back, the page that says so is shown instead.</summary>
    protected async Task<IActionResult> ShowUntilItGoes(Guid id, CancellationToken ct)
    {
        var page = await Show(id, ct);
        return Opened is not null && Over is not null ? Redirect($"/referrals/{id}") : page;
    }

    /// <summary>Does one thing, then leads on; refused, the page comes back with what was typed.</summary>
    protected async Task<IActionResult> Act(Guid id, Func<Opened, Task<Outcome>> act, string leadsTo, CancellationToken ct, ReferralAct? writes = null)
    {
        if (!await Open(id, ct)) return await Shut(id, ct);
        Meanwhile = writes is { } write && Turn is { } seen && seen != Stands && ReferralRules.Next(Referral.State, write) is not null;
        var outcome = EndsWithSending && Over is { } over ? Outcome.Refused(over) : Meanwhile ? Outcome.Refused(ReferralDesk.MovedOn) : await act(Opened);
        if (outcome.Succeeded) return Redirect(leadsTo);
        // Someone was quicker: what is shown is how it stands, not what was tried.
        if (outcome.Key == ReferralDesk.MovedOn && !await Open(id, ct)) return await Shut(id, ct);
        ModelState.Remove(nameof(Turn));
        Turn = Stands;
        this.Explain(outcome);
        await Fill(ct);
        return Page();
    }

    protected virtual Task Fill(CancellationToken ct) => Task.CompletedTask;

    private async Task<IActionResult> Shut(Guid id, CancellationToken ct) => this.NotYours(there: await desk.Knows(id, ct));

    private async Task<bool> Open(Guid id, CancellationToken ct)
    {
        if (await desk.Open(id, WhyOf, ct) is not { } opened) return false;
        Opened = opened;
        return true;
    }
}
