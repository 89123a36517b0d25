using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Deciding;

/// <summary>Which draft was on the screen, and in which turn it was when the page was made.</summary>
public sealed record OnScreen(Guid? Draft, int Turn);

/// <summary>What was kept, and whether it had to be kept beside something newer.</summary>
public sealed record Kept(ReferralDecision? Decision, bool Beside, Outcome Outcome, Thoughts Thoughts);

/// <summary>Keeps what was typed. When the draft moved on meanwhile, both are kept, each as a draft of its own.</summary>
public sealed class KeepThoughts(CareDb db, ListQuestions lists, Gate gate, ServiceClock clock)
{
    public async Task<Kept> Do(OpenRecord record, OnScreen screen, Thoughts thoughts, Way? way, StaffId? colleague, CancellationToken ct)
    {
        thoughts = thoughts with { SecondWords = await SaidBefore(record, screen.Draft, ct) };
        var yourself = colleague == db.Actor.Staff ? Outcome.RefusedAt("Colleague", "think.problem.colleague-you") : Outcome.Done;
        if (!yourself.Succeeded) colleague = null;
        var found = screen.Draft is { } id ? await db.Set<ReferralDecision>().FirstOrDefaultAsync(d => d.Id == id && d.Record == record.Id, ct) : null;
        if (found is { State: not DecisionState.Draft } && found.Turn == screen.Turn) return new(found, false, Outcome.Refused("think.problem.made"), thoughts);
        if (!(await gate.Ask(record, ct)).Decision.IsOpenAboutAChild)
        {
            if (BeforeReceiptRules.Check(thoughts) is { Succeeded: false } closed) return new(found, false, closed, thoughts);
            thoughts = BeforeReceiptRules.Beside(thoughts, found is { State: DecisionState.Draft } ? Thoughts.From(record.Read(found.Thoughts, ReferralDecision.Slot(found.Id))) : null);
        }
        var beside = found is not null && (found.Turn != screen.Turn || found.By != db.Actor.Staff);
        if (!beside && await Try(record, found ?? New(record.Id), thoughts, way, colleague, ct) is { } kept) return new(kept, false, yourself, thoughts);
        db.ChangeTracker.Clear();
        return new(await Try(record, New(record.Id), thoughts, way, colleague, ct), true, yourself, thoughts);
    }

    public static Weighed Weigh(Thoughts thoughts, Framework list)
    {
        var facts = ThinkRules.Read(thoughts, list, out _);
        var answer = TriggerRules.Decide(facts, list);
        var grownUps = thoughts.GrownUps.Where(g => !g.IsEmpty).ToList();
        return new(answer.Version, answer.Level, answer.Response.Word(), facts.Keys.Count(), grownUps.Count, grownUps.Count(g => !g.Asked),
            new(grownUps.Count(g => g.IsMother), grownUps.Count(g => g.IsMother && g.Asked), grownUps.Count(g => g.IsFather), grownUps.Count(g => g.IsFather && g.Asked)));
    }

    private async Task<IReadOnlyList<SecondWord>> SaidBefore(OpenRecord record, Guid? draft, CancellationToken ct) =>
        await db.Set<ReferralDecision>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == draft && d.Record == record.Id, ct) is { } before
            ? Thoughts.From(record.Read(before.Thoughts, ReferralDecision.Slot(before.Id))).SecondWords
            : [];

    private static KeptSealed Kept(OpenRecord record, Guid id, Thoughts thoughts, Framework list) => new(
        record.Seal(thoughts.ToText(), ReferralDecision.Slot(id)), record.Seal(BareAnswers.Of(thoughts, list), ReferralDecision.BareSlot(id)));

    private ReferralDecision New(RecordId record)
    {
        var decision = new ReferralDecision { Id = Guid.NewGuid(), Record = record, By = db.Actor.Staff, StartedAt = clock.Now };
        db.Add(decision);
        return decision;
    }

    private async Task<ReferralDecision?> Try(OpenRecord record, ReferralDecision decision, Thoughts thoughts, Way? way, StaffId? colleague, CancellationToken ct)
    {
        var list = await lists.InForce(ct);
        if (!decision.Keep(Kept(record, decision.Id, thoughts, list), Weigh(thoughts, list), way, colleague, clock.Now).Succeeded) return null;
        try
        {
            await db.Save("act.think.kept", ct);
            return decision;
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }
}
