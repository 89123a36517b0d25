using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>The words that would go, and telling her. Never by text message, letter or e-mail: out loud, with the words in front of her.</summary>
[Authorize(Policy = May.DecideOnReferrals)]
public sealed class NoticePage(ReferralDesk desk, NoticeActs acts, PaperWriter writer, StaffNames names, CareDb db, Words words) : ReferralPage(desk)
{
    [FromQuery] public bool Kept { get; set; }
    [BindProperty] public string? To { get; set; }
    [BindProperty] public string? About { get; set; }
    [BindProperty] public string? Ask { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? How { get; set; }
    [BindProperty] public string? ReplyBy { get; set; }
    [BindProperty] public bool Interpreter { get; set; }
    [BindProperty] public bool Mediator { get; set; }
    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? At { get; set; }
    [BindProperty] public string? WayTried { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? EndangerWords { get; set; }
    [BindProperty] public string? TellBy { get; set; }
    [BindProperty] public string? Lead { get; set; }

    public PaperSender From { get; private set; } = null!;
    public IReadOnlyList<PaperClause> Lines { get; private set; } = [];
    public IReadOnlyList<Attempt> Tries { get; private set; } = [];
    public IReadOnlyList<Choice> Leads { get; private set; } = [];
    public bool HoldingBack => Reason is not null || Referral.EndangerReason is not null;

    /// <summary>What is still missing before it may go without her, and from when it may.</summary>
    public string Reach => words[$"notice.reach.{Lacks}", LastDay.Day(), Referral.Attempts, Referral.ReplyBy?.Day() ?? ""].Text;

    private string Lacks => ReferralRules.NotYetOutOfReach(Referral.LookedFor, Desk.Now, Desk.Today)?.Split('.')[^1] ?? "may-go";

    public IReadOnlyList<Choice> Hows => Choices<NoticeHow>("referral.how");
    public IReadOnlyList<Choice> WaysTried { get; private set; } = [];

    /// <summary>Nothing but waiting until she comes: that may be said in place of tries.</summary>
    public bool NoWay { get; private set; }
    public string LeadName { get; private set; } = "";
    public IReadOnlyList<Choice> Reasons => Choices<EndangerReason>("referral.endanger");

    /// <summary>What was typed while somebody else sent it, or took it back.</summary>
    public IEnumerable<string> Lost => new[] { To, About, Ask, Text, EndangerWords }.OfType<string>().Where(t => t.Length > 0).Except([Opened.OurWords.To, Opened.OurWords.About, Opened.OurWords.Ask, Opened.OurWords.Text, Opened.EndangerWords]);

    protected override Why Why => Why.Notice;

    protected override bool EndsWithSending => true;

    protected override string Stands => MarkOf($"{Opened.OurWords.ToText()} {Opened.EndangerWords}");

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowUntilItGoes(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "do")] string? act, CancellationToken ct) => Act(id, async opened =>
    {
        if (!string.IsNullOrWhiteSpace(ReplyBy) && ThinkRules.Day(ReplyBy) is null) return Outcome.RefusedAt("ReplyBy", "form.unreadable");
        if (await Lacking() is { Succeeded: false } lacking) return lacking;
        var kept = await acts.Write.Do(opened, new(To!.Trim(), Ask!.Trim(), Text!.Trim(), await Triggers(ct)) { About = About!.Trim() }, ct);
        if (!kept.Succeeded || act != "told") return kept;
        if (Picked.Of<NoticeHow>(How) is not { } how) return Outcome.RefusedAt("How", "notice.problem.how");
        return await acts.Notice.Do(opened, how, ThinkRules.Day(ReplyBy ?? ""), Interpreter, Mediator, ct);
    }, act == "told" ? $"/referrals/{id}/together" : $"/referrals/{id}/notice?kept=true", ct, ReferralAct.Write);

    public Task<IActionResult> OnPostTryAsync(Guid id, CancellationToken ct) => Act(id, opened =>
    {
        if (ThinkRules.Day(On ?? "") is not { } on) return Refused("On");
        if (!string.IsNullOrWhiteSpace(At) && Typed.Time(At) is null) return Task.FromResult(Outcome.RefusedAt("At", "form.unreadable"));
        return Picked.Of<AttemptWay>(WayTried) is { } way ? acts.Try.Do(opened, on, Typed.Time(At), way, ct) : Refused("WayTried");
    }, $"/referrals/{id}/notice", ct);

    public Task<IActionResult> OnPostNoWayAsync(Guid id, CancellationToken ct) => Act(id, opened => acts.Try.NoWay(opened, ct), $"/referrals/{id}/notice", ct);

    public Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken ct) => Act(id, opened => acts.Try.Stop(opened, ct), $"/referrals/{id}/send", ct);

    public Task<IActionResult> OnPostHoldAsync(Guid id, CancellationToken ct) => Act(id, opened =>
    {
        if (Picked.Of<EndangerReason>(Reason) is not { } reason) return Refused("Reason");
        if (SafePages.Staff(Lead) is not { } lead) return Refused("Lead");
        return acts.HoldBack.Do(opened, reason, EndangerWords, lead, ThinkRules.Day(TellBy ?? ""), ct);
    }, $"/referrals/{id}/send", ct, ReferralAct.AskLead);

    protected override async Task Fill(CancellationToken ct)
    {
        var ours = Opened.OurWords;
        (To, About, Ask, Text) = (To ?? ours.To, About ?? ours.About, Ask ?? ours.Ask, Text ?? ours.Text);
        From = await writer.From(Referral, ct);
        How ??= Referral.NoticeHow?.ToString() ?? nameof(NoticeHow.InPerson);
        ReplyBy ??= (Referral.ReplyBy ?? acts.Limits.ReplyBy(LastDay)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (Interpreter, Mediator) = (Interpreter || Referral.Interpreter, Mediator || Referral.Mediator);
        (Reason, EndangerWords) = (Reason ?? Referral.EndangerReason?.ToString(), EndangerWords ?? Opened.EndangerWords);
        TellBy ??= Referral.TellBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Lines = await writer.Clauses(Referral.Framework, await Triggers(ct), ct);
        Tries = await Desk.Attempts(Referral.Id, ct);
        On ??= Desk.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        WaysTried = [.. (await acts.Open.ToTry(Opened.Record, ct)).Select(way => new Choice(way.ToString(), words[$"referral.way.{way}"].Text))];
        NoWay = await acts.Open.NoneButHers(Opened.Record, ct);
        LeadName = await names.Of(Referral.LeadAsked, ct);
        Leads = await names.Who(May.LeadSafeguarding, ct);
        Lead ??= Referral.LeadAsked?.ToString();
    }

    private Task<Outcome> Lacking() =>
        string.IsNullOrWhiteSpace(To) ? Refused("To") : string.IsNullOrWhiteSpace(About) ? Refused("About")
        : string.IsNullOrWhiteSpace(Ask) ? Refused("Ask") : string.IsNullOrWhiteSpace(Text) ? Refused("Text") : Task.FromResult(Outcome.Done);

    private async Task<IReadOnlyList<string>> Triggers(CancellationToken ct)
    {
        var decision = await db.Set<ReferralDecision>().AsNoTracking().FirstAsync(d => d.Id == Referral.Decision, ct);
        var thoughts = Thoughts.From(Opened.Record.Read(decision.Thoughts, ReferralDecision.Slot(decision.Id)));
        var list = await acts.Lists.Named(Referral.Framework, ct);
        var answer = TriggerRules.Decide(ThinkRules.Read(thoughts, list, out _), list);
        return [.. answer.Reasons.Where(r => r.Response >= Safeguarding.Triggers.Response.Consult).Select(r => r.Trigger)];
    }

    private static Task<Outcome> Refused(string field) => Task.FromResult(Outcome.RefusedAt(field, $"notice.missing.{field}"));

    private Choice[] Choices<T>(string prefix) where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => new Choice(n, words[$"{prefix}.{n}"].Text))];
}

/// <summary>What can be done on the notice page.</summary>
public sealed record NoticeActs(WriteOurWords Write, GiveNotice Notice, TryHer Try, HoldBackNotice HoldBack, WaysOpen Open, ReferralLimit Limits, ListQuestions Lists);
