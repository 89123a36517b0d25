using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.LookingBack;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Where a referral is, and what comes next: hers first, always.</summary>
[Authorize(Policy = May.DecideOnReferrals)]
public sealed class OverviewPage(ReferralDesk desk, FollowUp follow, SayMore more, HerWishes wishes, TakeBackReferral takeBack, StaffNames names, CareDb db, Words words) : ReferralPage(desk)
{
    [BindProperty] public string? Late { get; set; }
    [BindProperty] public string? CameOfIt { get; set; }
    [BindProperty] public string? Arranged { get; set; }
    [BindProperty] public string? TakeBack { get; set; }
    [BindProperty] public string? ToldOn { get; set; }
    [BindProperty(Name = "Feared")] public string? FearedChosen { get; set; }
    [BindProperty(Name = "Came")] public string? CameChosen { get; set; }

    [FromQuery] public bool Again { get; set; }

    public string AddedBy { get; private set; } = "";
    public string NoTypedBy { get; private set; } = "";
    public string BegunBy { get; private set; } = "";
    public string SentBy { get; private set; } = "";
    public string ToldBy { get; private set; } = "";

    /// <summary>What she said after it had gone.</summary>
    public IReadOnlyList<LaterWord> Later { get; private set; } = [];

    /// <summary>What we wrote then could happen if we did nothing.</summary>
    public string WeFeared { get; private set; } = "";

    public bool LookBackIsDue => Referral.SentAt is { } sent && LookBackRules.IsDue(sent, Desk.Now);
    public string LookBackFrom => Referral.SentAt is { } sent ? Desk.DayOf(sent.AddDays(LookBackRules.DaysAfterSending)).Day() : "";

    public IReadOnlyList<Choice> CameChoices => [.. Enum.GetNames<WhatCame>().Select(c => new Choice(c, words[$"referral.what-came.{c}"].Text))];
    public IReadOnlyList<Choice> FearedChoices => [.. Enum.GetNames<Feared>().Select(f => new Choice(f, words[$"referral.feared.{f}"].Text))];
    public string BegunDay => Desk.DayOf(Referral.BegunAt).Day();
    public string SentDay => Referral.SentAt is { } sent ? Desk.DayOf(sent).Day() : "";

    protected override Why Why => Why.Outcome;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostAcknowledgeAsync(Guid id, CancellationToken ct) => Do(id, o => follow.Acknowledge(o, ct), ct);

    public Task<IActionResult> OnPostOutcomeAsync(Guid id, CancellationToken ct) => Do(id, o => follow.HearOutcome(o, CameOfIt, ct), ct);

    public Task<IActionResult> OnPostToldAsync(Guid id, CancellationToken ct) => Do(id, o => follow.TellHer(o, ThinkRules.Day(ToldOn ?? ""), ct), ct);

    public Task<IActionResult> OnPostLookBackAsync(Guid id, CancellationToken ct) => Do(id, o => follow.LookBack(o, Picked.Of<Feared>(FearedChosen), Picked.Of<WhatCame>(CameChosen), ct), ct);

    public Task<IActionResult> OnPostToldOfSendingAsync(Guid id, CancellationToken ct) => Do(id, o => follow.TellOfSending(o, ct), ct);

    public Task<IActionResult> OnPostLateAsync(Guid id, CancellationToken ct) => Do(id, o => more.Do(o, Late, ct), ct);

    public Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken ct) => Do(id, o => takeBack.Do(o, TakeBack, ct), ct);

    public Task<IActionResult> OnPostArrangedAsync(Guid id, CancellationToken ct) => Do(id, o => wishes.Arrange(o, Arranged, ct), ct);

    protected override async Task Fill(CancellationToken ct)
    {
        BegunBy = await names.Of(Referral.BegunBy, ct);
        AddedBy = await names.Of(Referral.ReplyAddedBy, ct);
        NoTypedBy = await names.Of(Referral.ChoseNotTypedBy, ct);
        Later = await Desk.LaterWords(Referral.Id, ct);
        SentBy = await names.Of(Referral.SentBy, ct);
        ToldBy = await names.Of(Referral.ToldBy, ct);
        FearedChosen ??= Referral.Feared?.ToString();
        CameChosen ??= Referral.Came?.ToString();
        if (Referral.State is ReferralState.SheWasTold && await db.Set<ReferralDecision>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == Referral.Decision, ct) is { } decision)
            WeFeared = Thoughts.From(Opened.Record.Read(decision.Thoughts, ReferralDecision.Slot(decision.Id))).HarmNot;
    }

    private Task<IActionResult> Do(Guid id, Func<Opened, Task<Outcome>> act, CancellationToken ct) => Act(id, act, $"/referrals/{id}", ct);
}
