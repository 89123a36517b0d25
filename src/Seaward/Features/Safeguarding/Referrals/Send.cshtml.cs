using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Check what goes, say how it leaves, and it is frozen. Pressing twice sends once.</summary>
[Authorize(Policy = May.DecideOnReferrals)]
public sealed class SendPage(ReferralDesk desk, SendReferral send, StaffNames names, Words words) : ReferralPage(desk)
{
    private const int LongestWhere = 500;

    [BindProperty] public string? How { get; set; }
    [BindProperty] public string? Where { get; set; }
    [BindProperty] public string? Danger { get; set; }

    public IReadOnlyList<Attempt> Tries { get; private set; } = [];
    public string AddedBy { get; private set; } = "";
    public IReadOnlyList<Choice> Hows => [.. Enum.GetNames<LeftHow>().Select(h => new Choice(h, words[$"referral.left.{h}"].Text))];
    public IReadOnlyList<Choice> Lines => [.. ImmediateDanger.Triggers.Select(t => new Choice(t.Id, words[$"fact.{t.Id}.label"].Text))];

    public string Told => Referral.NoticeAt is { } told ? words["send.told-on", Desk.DayOf(told).Day()].Text
        : Referral.LeadAgreedBy is not null ? words["send.lead-agreed"].Text
        : Referral.LeadAsked is not null ? words["send.lead-asked"].Text
        : Referral.LeadNoBy is not null ? words["send.lead-no"].Text
        : Referral.ToldOtherWordsAt is { } other ? words["send.told-other", Desk.DayOf(other).Day()].Text
        : words["send.not-told"].Text;

    protected override Why Why => Why.Sending;

    protected override bool EndsWithSending => true;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowUntilItGoes(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "do")] string? act, CancellationToken ct)
    {
        var page = await Act(id, opened => Send(opened, act == "danger", ct), $"/referrals/{id}", ct);
        // The second press of the same button finds the referral gone, which is what it asked for; what was typed otherwise is not dropped.
        return page is PageResult && Opened is { Referral.SentAt: not null } && NothingElse ? Redirect($"/referrals/{id}?again=true") : page;
    }

    private bool NothingElse => string.IsNullOrWhiteSpace(Where) || Where.Trim() == Opened.SentTo.Trim();

    protected override async Task Fill(CancellationToken ct)
    {
        Tries = Referral.State is ReferralState.NotReached ? await Desk.Attempts(Referral.Id, ct) : [];
        AddedBy = await names.Of(Referral.ReplyAddedBy, ct);
    }

    private Task<Outcome> Send(Opened opened, bool danger, CancellationToken ct)
    {
        if (Picked.Of<LeftHow>(How) is not { } how) return Task.FromResult(Outcome.RefusedAt("How", "send.missing.how"));
        if (danger && ImmediateRisk.Named(Danger) is null) return Task.FromResult(Outcome.RefusedAt("Danger", "danger.problem.line"));
        if (Where is { Length: > LongestWhere }) return Task.FromResult(Outcome.RefusedAt("Where", "send.problem.long", LongestWhere));
        return send.Do(opened, how, Where, danger ? Danger : null, ct);
    }
}
