using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Made for two at one screen: our words beside hers, in one envelope, and four answers that weigh the same.</summary>
[Authorize(Policy = May.DecideOnReferrals)]
public sealed class TogetherPage(ReferralDesk desk, HearHer hear, StaffNames names) : ReferralPage(desk)
{
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Until { get; set; }
    [BindProperty(SupportsGet = true)] public bool Change { get; set; }

    public string Reply { get; private set; } = "";
    public string TypedBy { get; private set; } = "";

    /// <summary>Written by her on her own page, and not closed yet: shown, and never in the box.</summary>
    public bool IsHerOwn => Referral is { IsHerOwn: true, ReplyConfirmedAt: null } && !ReferralRules.HasGone(Referral.State);
    public string Added { get; private set; } = "";
    public string AddedBy { get; private set; } = "";

    /// <summary>What the box holds: what is typed for her.</summary>
    public string InTheBox => IsHerOwn ? Added : Reply;
    public string With { get; private set; } = "";
    public string NoticeDay { get; private set; } = "";
    public bool Changing => Change || Words is not null;

    /// <summary>This page in the language it is read in, so that it stays in it.</summary>
    public string Here => HttpContext.Features.Get<Spoken>() is { InAddress: true } spoken ? In(spoken.Language) : Plain;

    /// <summary>What she said after it had gone.</summary>
    public IReadOnlyList<LaterWord> Later { get; private set; } = [];

    /// <summary>Turned towards her, it says what was so: both sides, her no, our tries, or why it could not wait for her.</summary>
    public string HowItWent => Referral.HerSide switch
    {
        HerSideKind.Reply => "together.gone",
        HerSideKind.Exception => $"together.gone.{Referral.Telling}",
        HerSideKind.NotReached when Referral.WentWithNoWay => "hers.letter.went.NoWay",
        _ => $"hers.letter.went.{Referral.HerSide}",
    };

    protected override Why Why => Why.Reply;

    // Only her words are written over here: what else happened to the referral since is no reason to ask her again.
    protected override string Stands => MarkOf($"{Opened.Reply} {Opened.ReplyAdded}");

    protected override Why WhyOf(Referral referral) => referral.Reply.IsEmpty && referral.ChoseNotAt is null ? Why.Notice : Why.Reply;

    public string In(string language) => $"/{language}{Plain}";

    private string Plain => $"/referrals/{RouteData.Values["id"]}/together";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var shown = await Show(id, ct);
        // What was taken back is not answered any more: its own page says what became of it.
        return Opened is { Referral.TakenBackAt: not null } ? Redirect($"/referrals/{id}") : shown;
    }

    /// <summary>The same page in another language, with what was typed. Nothing is done.</summary>
    public Task<IActionResult> OnPostSpeakAsync(Guid id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostKeepAsync(Guid id, CancellationToken ct) =>
        Act(id, opened => Unreadable ?? hear.Keep(opened, Words, ct), Here, ct, ReferralAct.KeepReply);

    public Task<IActionResult> OnPostAnswerAsync(Guid id, string? answer, CancellationToken ct) => Act(id, opened =>
        Unreadable is { } unreadable ? unreadable : Picked.Of<HerAnswer>(answer) is { } hers ? hear.Do(opened, hers, Words, ThinkRules.Day(Until ?? ""), ct) : Task.FromResult(Outcome.Refused("together.problem.answer")),
        answer is nameof(HerAnswer.SendBoth) or nameof(HerAnswer.NoReply) ? $"/referrals/{id}/send" : Here, ct, Words is null ? null : ReferralAct.KeepReply);

    // Whichever button is pressed, a day that cannot be read is asked again, and not left out.
    private Task<Outcome>? Unreadable => string.IsNullOrWhiteSpace(Until) || ThinkRules.Day(Until) is not null ? null : Task.FromResult(Outcome.RefusedAt("Until", "form.unreadable"));

    protected override async Task Fill(CancellationToken ct)
    {
        Reply = Opened.Reply;
        Later = await Desk.LaterWords(Referral.Id, ct);
        Added = Opened.ReplyAdded;
        AddedBy = await names.Of(Referral.ReplyAddedBy, ct);
        TypedBy = await names.Of(Referral.ReplyTypedBy, ct);
        With = await names.Of(Referral.NoticeBy ?? Desk.Me, ct);
        NoticeDay = (Referral.NoticeAt is { } told ? Desk.DayOf(told) : Desk.Today).Day();
    }
}
