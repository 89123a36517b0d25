using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>The letter as she reads it, what may happen next, what she can ask for, and her answer beside it. (R5k, M24, M25)</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class LetterPage(HerLetter letter, HerWishes wishes, ReferralDesk desk, StaffNames names, ServiceIdentity service, Phrasebook book) : PageModel
{
    private const int MostLines = 8;

    [BindProperty(SupportsGet = true)] public Guid Letter { get; set; }
    [BindProperty(SupportsGet = true)] public string? Words { get; set; }
    [BindProperty(SupportsGet = true)] public string? Change { get; set; }
    [BindProperty] public string? Interpreter { get; set; }
    [BindProperty] public string? Mediator { get; set; }

    public Opened Opened { get; private set; } = null!;
    public Referral Referral => Opened.Referral;
    public string From { get; private set; } = "";
    public string TypedBy { get; private set; } = "";
    public string AddedBy { get; private set; } = "";
    public string NoTypedBy { get; private set; } = "";
    public string AgreedBy { get; private set; } = "";

    /// <summary>How it went, as she is told it.</summary>
    public string Went => Referral.WentWithNoWay ? "hers.letter.went.NoWay" : $"hers.letter.went.{Referral.HerSide}";
    public IReadOnlyList<LaterWord> Later { get; private set; } = [];
    public string Phone => service.Phone;
    public bool Changing => Change == "true";
    public DateOnly LastDay => desk.LastDay(Referral);
    public DateOnly ReplyBy => Referral.ReplyBy ?? LastDay;
    public DateOnly InTouchBy => wishes.InTouchBy(Referral) is var day && day < desk.Today ? desk.Today : day;
    public bool HasGone => ReferralRules.HasGone(Referral.State);
    public bool ItsDayIsOver => ReplyBy < desk.Today;

    /// <summary>There is a later day than the one that stands, and only then it is said.</summary>
    public bool CanWait => !ItsDayIsOver && ReplyBy < LastDay;

    public bool IsHersToWrite => HasGone || Referral is { TakenBackAt: null, ReplyConfirmedAt: null } && (Changing || Referral.Reply.IsEmpty);

    /// <summary>By the level of the line, until an answer has come; a level of a local list that has no words of its own has the common ones.</summary>
    public IReadOnlyList<string> Next
    {
        get
        {
            if (Referral.State >= ReferralState.OutcomeKnown) return [];
            var level = book.Has($"hers.next.{Referral.Level}.1") ? Referral.Level : "any";
            return [.. Enumerable.Range(1, MostLines).Select(n => $"hers.next.{level}.{n}").Where(book.Has)];
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Open(ct)) return this.GoHome();
        if (Changing && !HasGone) Words ??= Opened.Reply;
        (Interpreter, Mediator) = (Referral.Interpreter ? "true" : null, Referral.Mediator ? "true" : null);
        return Page();
    }

    public Task<IActionResult> OnPostSayAsync(string? answer, CancellationToken ct) => answer == "Keep"
        ? Act(opened => letter.Keep(opened, Words, ct), gone => gone ? "hers.letter.kept-more" : "hers.letter.kept", ct)
        : answer == "LeaveOut" ? Act(opened => letter.LeaveOut(opened, ct), _ => "hers.letter.left-out", ct)
        : Act(opened => Picked.Of<HerAnswer>(answer) is { } hers ? letter.Answer(opened, hers, Words, ct) : Task.FromResult(Outcome.Refused("together.problem.answer")), _ => $"hers.letter.heard.{Picked.Of<HerAnswer>(answer)}", ct);

    public Task<IActionResult> OnPostHelpAsync(CancellationToken ct) =>
        Act(opened => wishes.Do(opened, Interpreter == "true", Mediator == "true", ct), _ => "hers.wish.kept", ct);

    private async Task<IActionResult> Act(Func<Opened, Task<Outcome>> act, Func<bool, string> note, CancellationToken ct)
    {
        if (!await Open(ct)) return this.GoHome();
        var outcome = await act(Opened);
        if (outcome.Succeeded) return new Go("letter", new Dictionary<string, string> { ["Letter"] = Letter.ToString() }, note(HasGone));
        if (outcome.Key == ReferralDesk.MovedOn && !await Open(ct)) return this.GoHome();
        Change = Words is null ? null : "true";
        this.Tell(HerLetter.InHerVoice(outcome));
        return Page();
    }

    private async Task<bool> Open(CancellationToken ct)
    {
        if (await letter.Open(Letter, ct) is not { } opened) return false;
        Opened = opened;
        From = await names.Of(Referral.NoticeBy ?? Referral.ToldOfSendingBy ?? Referral.BegunBy, ct);
        TypedBy = await names.Of(Referral.ReplyTypedBy, ct);
        AddedBy = await names.Of(Referral.ReplyAddedBy, ct);
        NoTypedBy = await names.Of(Referral.ChoseNotTypedBy, ct);
        AgreedBy = await names.Of(Referral.LeadAgreedBy, ct);
        Later = await desk.LaterWords(Referral.Id, ct);
        return true;
    }
}
