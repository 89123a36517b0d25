using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>The lead reads what would go and why she was not told, and says yes, or no with a reason. Once that is done with, the page says what was answered, and opens nothing.</summary>
[Authorize(Policy = May.LeadSafeguarding)]
public sealed class HoldBackPage(ReferralDesk desk, HoldBackNotice hold, CareDb db) : ReferralPage(desk)
{
    [BindProperty] public string? Because { get; set; }

    public HeldBackAnswer? Answered { get; private set; }

    /// <summary>This one is asked now, about the letter as it stands.</summary>
    public bool Asked => Referral.LeadAsked == Desk.Me;

    protected override Why Why => Why.Decision;

    // What the answer is about: the whole letter, the reason and the day.
    protected override string Stands => MarkOf($"{Opened.OurWords.ToText()} {Opened.EndangerWords} {Referral.EndangerReason} {Referral.TellBy:O} {Referral.LeadAsked}");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await IsAnswered(id, ct) ? Page() : await Show(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        await IsAnswered(id, ct) ? Page() : await Act(id, opened => Changed ?? hold.Agree(opened, ct), $"/referrals/{id}/hold-back", ct);

    public async Task<IActionResult> OnPostNoAsync(Guid id, CancellationToken ct) =>
        await IsAnswered(id, ct) ? Page() : await Act(id, opened => Changed ?? hold.SayNo(opened, Because, ct), $"/referrals/{id}/hold-back", ct);

    // A yes is for what was read; whoever is not asked any more hears that instead.
    private Task<Outcome>? Changed => Turn == Stands || !Asked ? null : Task.FromResult(Outcome.Refused("hold.problem.changed"));

    /// <summary>Only the state of it, to the one who answered: the record is not opened again for that.</summary>
    private async Task<bool> IsAnswered(Guid id, CancellationToken ct)
    {
        var me = Desk.Me;
        var referral = await db.Set<Referral>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && (r.LeadAgreedBy == me || r.LeadNoBy == me), ct);
        if (referral is null || referral.LeadAsked == me && referral is { SentAt: null, TakenBackAt: null }) return false;
        Answered = Read(referral);
        return true;
    }

    private HeldBackAnswer Read(Referral referral)
    {
        var said = referral.LeadAgreedAt is not null;
        var since = referral.TakenBackAt is not null ? "taken-back" : referral.SentAt is not null ? "sent" : referral.NoticeAt is not null ? "told" : "not-told";
        return new(said ? "hold.answered.yes" : "hold.answered.no", Desk.DayOf((referral.LeadAgreedAt ?? referral.LeadNoAt)!.Value).Day(),
            $"hold.since.{since}", referral.SentAt is { } sent ? Desk.DayOf(sent).Day() : "");
    }
}

/// <summary>What the lead answered and when, and what has become of it since.</summary>
public sealed record HeldBackAnswer(string Said, string On, string Since, string SentOn);
