using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Deciding;

/// <summary>Slows a decision down: the list on one side; facts for, against, explained and helped on the other. No score.</summary>
[Authorize(Policy = May.DecideOnReferrals)]
public sealed class ThinkPage(RecordDoor door, CareDb db, ListQuestions lists, KeepThoughts keep, DecideOnReferral decide, ServiceClock clock, StaffNames names, Words words, Gate gate, Care.Away.AwayQuestions away, Joining.WaysQuestions ways) : PageModel, IShowAgain
{
    private OpenRecord record = null!;

    public RecordId Record { get; private set; }
    public Framework List { get; private set; } = null!;
    public Thoughts Now { get; private set; } = new();
    public ReferralDecision? Draft { get; private set; }
    public int Turn { get; private set; }
    public Way? Way { get; private set; }
    public string? Colleague { get; private set; }
    public string? Second { get; private set; }
    public bool AnotherMatter { get; private set; }
    /// <summary>What holds for a referral about a woman who has left; nothing while she is with us.</summary>
    public string? SheLeft { get; private set; }

    /// <summary>It was not explained to her yet, or has changed since: only what was seen or heard is written here, and she is asked nothing for it. (R5e)</summary>
    public string? BeforeExplaining { get; private set; }

    /// <summary>What was typed and may not be kept before it was explained.</summary>
    public IReadOnlyList<string> NotKept { get; private set; } = [];

    public IEnumerable<(string Name, IReadOnlyList<Fact> Facts)> Questions => BeforeExplaining is null
        ? FactGroups.Of(List)
        : FactGroups.Of(List).Select(group => (group.Name, Facts: (IReadOnlyList<Fact>)[.. group.Facts.Where(fact => BeforeReceiptRules.Offers(fact.Key))])).Where(group => group.Facts.Count > 0);

    public string StartedBy { get; private set; } = "";
    public IReadOnlyList<(Guid Id, string Who, string When)> Others { get; private set; } = [];
    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];
    public IReadOnlyList<Choice> Seconds { get; private set; } = [];
    public Decision Answer { get; private set; } = null!;

    /// <summary>What second people said of this before, each under their own name.</summary>
    public IReadOnlyList<(string Name, SecondWord Word)> SaidBefore { get; private set; } = [];

    /// <summary>Something was answered; before that the list has nothing to say.</summary>
    public bool Answered { get; private set; }

    public IReadOnlyList<NotKnownYet> NotKnown { get; private set; } = [];

    [BindProperty(SupportsGet = true)] public string? Note { get; set; }

    public IReadOnlyList<Choice> Parents => [new("mother", words["think.grown-up.mother"].Text), new("father", words["think.grown-up.father"].Text), new("other", words["think.grown-up.other"].Text)];

    public bool Is(string problem) => ModelState[problem]?.Errors.Count > 0;

    /// <summary>A browser leaves out what is no day or no number; as plain text it stays to be put right.</summary>
    public Box AsTyped(Box box) => Is(box.Name) ? box with { Kind = "text" } : box;

    public bool Opens(Fact fact) => Now.Facts.ContainsKey(fact.Key) || Is(ThinkRules.Field(fact.Key, "Answer"));

    public IReadOnlyList<Choice> Answers(Fact fact) => fact.Kind is FactKind.YesNo
        ? [new("yes", words["think.yes"].Text), new("no", words["think.no"].Text), new(ThinkRules.NotKnown, words["think.not-known"].Text)]
        : [.. fact.Choices.Select(c => new Choice(c, words[$"choice.{fact.Key}.{c}"].Text))];

    /// <summary>What was seen, beside the line that it meets.</summary>
    public IEnumerable<string> PointsTo(string clause) =>
        from key in List.Published.First(t => t.Clause == clause).When.FactKeys.Distinct()
        where Now.Facts.ContainsKey(key) && Now.Facts[key].Answer is not ("" or "no" or ThinkRules.NotKnown)
        let said = Now.Facts[key]
        select said.What.Length > 0 ? $"{said.What} ({said.WhoAndWhen()})" : $"{words[$"fact.{key}.label"]}: {words.Answered(List, key, said.Answer)}";

    public string KeptAt => Draft is { } draft ? clock.Local(draft.KeptAt).ToString("HH:mm", CultureInfo.CurrentCulture) : "";

    /// <summary>What a colleague hears: what kind of thing, how many, when. No name, no place, nothing typed.</summary>
    public IEnumerable<string> Stripped()
    {
        var facts = ThinkRules.Read(Now, List, out _);
        foreach (var key in facts.Keys.Where(k => facts[k] is not { Yes: false }).Order(StringComparer.Ordinal))
        {
            var value = facts[key] is { Number: { } n } ? $": {n}" : facts[key] is { Choice: { } c } ? $": {words[$"choice.{key}.{c}"]}" : "";
            var when = facts.Seen(key)?.SeenOn is { } day ? $", {day.Day()}" : "";
            yield return $"{words[$"fact.{key}.label"]}{value}{when}";
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? draft, CancellationToken ct)
    {
        if (!await Open(id, ct)) return this.NotYours(there: await door.Knows(Record, ct));
        var me = db.Actor.Staff;
        var drafts = db.Set<ReferralDecision>().AsNoTracking().Where(d => d.Record == Record && d.State == DecisionState.Draft);
        Draft = draft is { } chosen
            ? await drafts.FirstOrDefaultAsync(d => d.Id == chosen, ct)
            : await drafts.Where(d => d.By == me).OrderByDescending(d => d.KeptAt).FirstOrDefaultAsync(ct);
        if (Draft is { } found) (Now, Way, Colleague) = (Thoughts.From(record.Read(found.Thoughts, ReferralDecision.Slot(found.Id))), found.Way, found.Colleague?.ToString());
        foreach (var slip in ThinkRules.CannotBe(Now, List, clock.Today)) this.Explain(slip);
        await Fill(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "do")] string? act, Guid? draft, int turn, CancellationToken ct)
    {
        if (!await Open(id, ct)) return this.NotYours(there: await door.Knows(Record, ct));
        var form = await Request.ReadFormAsync(ct);
        Now = ThinkForm.Read(form, List);
        (Way, Colleague, Second) = (Picked.Of<Way>(form["Way"]), form["Colleague"], form["Second"]);
        AnotherMatter = form["AnotherMatter"] == "true";
        if (!ModelState.IsValid) return await AsTyped(draft, turn, ct);
        var unasked = ThinkForm.Unasked(form, List);
        var kept = await keep.Do(record, new(draft, turn), Now, Way, SafePages.Staff(Colleague), ct);
        if (act != "finish" && kept.Outcome.Succeeded && unasked.Count == 0) return Redirect($"/people/{id}/think?draft={kept.Decision!.Id}&note={(kept.Beside ? "beside" : "kept")}#says");
        if (kept is { Decision: { } made, Outcome.Key: "think.problem.made" }) return Redirect($"/decisions/{made.Id}");
        (Draft, Now) = (kept.Decision, kept.Thoughts);
        this.Explain(kept.Outcome);
        if (kept.Outcome.Key == BeforeReceiptRules.Sentence) return await NotYet(turn, ct);
        if (kept.Beside) Note = "beside";
        foreach (var line in unasked) this.Explain(Outcome.Refused("think.problem.unasked", line));
        if (act == "finish" && !kept.Beside && kept.Outcome.Succeeded && unasked.Count == 0 && await Finish(ct) is { } onward) return onward;
        await Fill(ct);
        return Page();
    }

    private async Task<IActionResult> AsTyped(Guid? draft, int turn, CancellationToken ct)
    {
        Draft = draft is { } shown ? await db.Set<ReferralDecision>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == shown && d.Record == Record, ct) : null;
        await Fill(ct);
        Turn = turn;
        return Page();
    }

    private async Task<IActionResult> NotYet(int turn, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        (NotKept, Now) = ([.. BeforeReceiptRules.Closed(Now).Select(one => one.Fact.Length == 0 ? one.Typed : $"{words[$"fact.{one.Fact}.label"]}: {one.Typed}")], BeforeReceiptRules.Without(Now));
        await Fill(ct);
        Turn = turn;
        return Page();
    }

    private async Task<IActionResult?> Finish(CancellationToken ct)
    {
        var finished = await decide.Do(Draft!, Now, SafePages.Staff(Second), AnotherMatter, ct);
        foreach (var outcome in finished.Missing) this.Explain(outcome);
        if (!finished.Succeeded) return null;
        return Redirect(finished.Referral is { } referral ? $"/referrals/{referral}/notice" : $"/decisions/{Draft!.Id}");
    }

    private async Task<bool> Open(Guid id, CancellationToken ct)
    {
        Record = new(id);
        if ((await door.Open(Record, Why.Decision, ct)).Record is not { } opened) return false;
        record = opened;
        List = await lists.InForce(ct);
        return true;
    }

    private async Task Fill(CancellationToken ct)
    {
        Turn = Draft?.Turn ?? 0;
        SheLeft = await Left(ct);
        BeforeExplaining = (await gate.Ask(record, ct)).Decision switch { { IsOpenAboutAChild: true } => null, GateDecision.ExplainAgain => "think.explained-before", _ => "think.before-explaining" };
        Answer = TriggerRules.Decide(ThinkRules.Read(Now, List, out _), List);
        (Answered, NotKnown) = (ThinkRules.Read(Now, List, out _).Keys.Any(), NotKnownYet.Of(Now, List, words));
        if (Draft is { } kept) SaidBefore = await names.Under(Thoughts.From(record.Read(kept.Thoughts, ReferralDecision.Slot(kept.Id))).SecondWords, ct);
        Colleagues = await names.Who(May.WorkWithWomen, ct);
        Seconds = await names.Who(May.LookAgain, ct);
        StartedBy = Draft is { } draft ? words["think.started", await names.Of(draft.By, ct), clock.DayOf(draft.StartedAt).Day()].Text : words["think.starting"].Text;
        var shown = Draft?.Id;
        var others = await db.Set<ReferralDecision>().AsNoTracking()
            .Where(d => d.Record == Record && d.State != DecisionState.Made && d.Id != shown).OrderByDescending(d => d.KeptAt).Take(20).ToListAsync(ct);
        var list = new List<(Guid, string, string)>();
        foreach (var other in others) list.Add((other.Id, await names.Of(other.By, ct), clock.Local(other.KeptAt).ToString("dddd d MMMM, HH:mm", CultureInfo.CurrentCulture)));
        Others = list;
    }

    private async Task<string?> Left(CancellationToken ct)
    {
        if (await away.Of(record, ct) is not { } left) return null;
        var stay = await ways.Of(record, ct);
        return words["referral.left", left.Since.Day(), stay.Count == 0 ? words["referral.left.comes"].Text : string.Join(", ", stay.Select(way => words[$"contact.say.{way}"].Text))].Text;
    }
}
