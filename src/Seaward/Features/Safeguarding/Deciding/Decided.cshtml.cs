using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Deciding;

/// <summary>What was decided and why; and where a second person says what they think of it.</summary>
[Authorize(Policy = May.LookAgain)]
public sealed class DecidedPage(RecordDoor door, CareDb db, DecideOnReferral decide, ListQuestions lists, ReferralLimit limits, StaffNames names, ServiceClock clock) : PageModel
{
    private static readonly Finished NothingChosen = new([Outcome.Refused("decided.problem.pick")], null);

    private OpenRecord record = null!;

    public ReferralDecision Decision { get; private set; } = null!;
    public Thoughts Thoughts { get; private set; } = new();
    public Guid? Referral { get; private set; }
    public string By { get; private set; } = "";
    public string Second { get; private set; } = "";
    public string Colleague { get; private set; } = "";
    public string? Said { get; private set; }

    /// <summary>Each under the name of whoever said it, the no as well as the yes.</summary>
    public IReadOnlyList<(string Name, SecondWord Word)> SecondWords { get; private set; } = [];

    /// <summary>Somebody was asked and said no, and nobody has been asked since.</summary>
    public string? SaidNo => Decision.State is DecisionState.Draft && SecondWords is [.., { Word.Agrees: false } last] ? last.Name : null;
    public DateTimeOffset Due { get; private set; }
    public IReadOnlyList<string> Triggers { get; private set; } = [];
    public string StartedDay => clock.DayOf(Decision.StartedAt).Day();
    public Framework List { get; private set; } = null!;
    public string DueDay => clock.DayOf(Due.AddSeconds(-1)).Day();
    public bool AtTheLimit => clock.Now >= Due;
    public bool IAmSecond => Decision.Second == db.Actor.Staff;
    public bool IDecided => Decision.By == db.Actor.Staff;

    public IEnumerable<(string Label, string Text)> Parts =>
    [
        ("think.away", Thoughts.Away), ("think.else", Thoughts.Else), ("think.help", Thoughts.Help),
        ("think.harm-acting", Thoughts.HarmActing), ("think.less", Thoughts.LessActing), ("think.harm-not", Thoughts.HarmNot), ("think.less", Thoughts.LessNot),
        ("think.otherwise", Thoughts.Otherwise), ("think.will-do", Thoughts.WillDo), ("think.by", ThinkRules.Day(Thoughts.By)?.Day() ?? ""),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await Open(id, ct)) return await Shut(id, ct);
        await Fill(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, bool? agrees, string? said, CancellationToken ct)
    {
        if (!await Open(id, ct)) return await Shut(id, ct);
        Said = said;
        return await Say(agrees is { } yes ? await decide.SecondSays(Decision, record, yes, said, ct) : NothingChosen, false, ct);
    }

    public async Task<IActionResult> OnPostWaitAsync(Guid id, bool? carryOn, CancellationToken ct)
    {
        if (!await Open(id, ct)) return await Shut(id, ct);
        return await Say(carryOn is { } on ? await decide.Wait(Decision, record, on, ct) : NothingChosen, true, ct);
    }

    private async Task<IActionResult> Say(Finished finished, bool mine, CancellationToken ct)
    {
        // The second person's way in closes with the answer.
        if (finished.Succeeded) return Redirect(!mine ? "/by-hand" : finished.Referral is { } begun ? $"/referrals/{begun}/notice" : $"/people/{Decision.Record}/think?draft={Decision.Id}");
        foreach (var outcome in finished.Missing) this.Explain(outcome);
        await Fill(ct);
        return Page();
    }

    private async Task<IActionResult> Shut(Guid id, CancellationToken ct) => this.NotYours(there: await db.Set<ReferralDecision>().AnyAsync(d => d.Id == id, ct));

    private async Task<bool> Open(Guid id, CancellationToken ct)
    {
        if (await db.Set<ReferralDecision>().FirstOrDefaultAsync(d => d.Id == id, ct) is not { } found) return false;
        if ((await door.Open(found.Record, Why.Decision, ct)).Record is not { } opened) return false;
        (Decision, record) = (found, opened);
        return true;
    }

    private async Task Fill(CancellationToken ct)
    {
        Thoughts = Thoughts.From(record.Read(Decision.Thoughts, ReferralDecision.Slot(Decision.Id)));
        List = await lists.Named(Decision.Framework, ct);
        var answer = TriggerRules.Decide(ThinkRules.Read(Thoughts, List, out _), List);
        Triggers = [.. answer.Reasons.Select(r => r.Trigger)];
        Due = limits.MustGoBy(Decision.StartedAt, answer.Limit);
        (By, Second, Colleague) = (await names.Of(Decision.By, ct), await names.Of(Decision.Second, ct), await names.Of(Decision.Colleague, ct));
        SecondWords = await names.Under(Thoughts.SecondWords, ct);
        // Before names stood beside the words there was one answer, of the last one asked.
        if (SecondWords.Count == 0 && Thoughts.SecondSaid.Length > 0) SecondWords = [(Second, new(default, Decision.State is DecisionState.Made, Thoughts.SecondSaid, Decision.KeptAt))];
        Referral = await db.Set<Referral>().Where(r => r.Decision == Decision.Id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct);
    }
}
