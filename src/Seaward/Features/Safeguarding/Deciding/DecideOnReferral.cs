using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Deciding;

/// <summary>What came of finishing: what is still missing, or the referral that begins, or nothing more to do.</summary>
public sealed record Finished(IReadOnlyList<Outcome> Missing, Guid? Referral)
{
    public bool Succeeded => Missing.Count == 0;
}

/// <summary>Makes the decision, or asks the second person it needs. A person decides; the list speaks beside.</summary>
public sealed class DecideOnReferral(CareDb db, ListQuestions lists, BeginReferral begin, ReferralLimit limits, AskForAnswer ask, ServiceClock clock)
{
    public async Task<Finished> Do(ReferralDecision decision, Thoughts thoughts, StaffId? second, bool anotherMatter, CancellationToken ct)
    {
        var list = await lists.InForce(ct);
        var missing = ThinkRules.Missing(thoughts, list, decision.Way, clock.Today).ToList();
        var facts = ThinkRules.Read(thoughts, list, out _);
        var answer = TriggerRules.Decide(facts, list);
        var way = decision.Way;
        if (way is { } chosen && ThinkRules.NeedsColleague(answer.Response, chosen)) await Colleague(decision, thoughts, missing, ct);
        if (way is Way.Refer && !anotherMatter && await begin.Open(decision.Record, ct) is { } there) missing.Add(await AlreadyThere(there, ct));
        var asks = way is { } w && ThinkRules.NeedsSecond(facts, answer, w, thoughts.NotExplained);
        if (asks && second is null) missing.Add(Outcome.RefusedAt("Second", "think.problem.needs-second"));
        if (asks && second is { } who && !await Staff(who, May.LookAgain, ct)) missing.Add(Outcome.RefusedAt("Second", "think.problem.second"));
        if (missing.Count > 0 || way is null) return new(missing, null);
        return asks ? await Ask(decision, answer, way.Value, second!.Value, ct) : await Make(decision, thoughts, answer, ct);
    }

    /// <summary>The second person's words stand beside the decision. Only a yes carries it on.</summary>
    public async Task<Finished> SecondSays(ReferralDecision decision, OpenRecord record, bool agrees, string? said, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(said)) return new([Outcome.RefusedAt("Said", "decided.missing.said")], null);
        var thoughts = Thoughts.From(record.Read(decision.Thoughts, ReferralDecision.Slot(decision.Id)));
        thoughts = thoughts with { SecondWords = [.. thoughts.SecondWords, new(db.Actor.Staff.Value, agrees, said.Trim(), clock.Now)] };
        var outcome = decision.SecondSays(agrees, db.Actor.Staff, record.Seal(thoughts.ToText(), ReferralDecision.Slot(decision.Id)), clock.Now);
        if (!outcome.Succeeded) return new([outcome], null);
        await Close(decision.Id, ct);
        var answer = await Answer(decision, thoughts, ct);
        var referral = agrees && decision.Way is Way.Refer ? begin.Do(decision.Record, decision.Id, answer, decision.StartedAt, decision.By) : null;
        if (agrees && decision.Otherwise)
            await ask.Do(new(LookAt.Otherwise, decision.Id, decision.Record, decision.By) { AndAlso = [decision.Second, decision.Colleague, .. thoughts.SecondWords.Select(word => (StaffId?)new StaffId(word.Who)), .. (await Asked(decision.Id, ct)).Select(who => (StaffId?)who)] }, ct);
        if (agrees) OurWord(decision, thoughts);
        else db.Add(OutboxItem.Of(ByHand.ThinkAgain, $"/decisions/{decision.Id}", decision.Id, clock.Now, limits.MustGoBy(decision.StartedAt, answer.Limit), decision.By));
        return await Save(agrees ? "act.think.second-agreed" : "act.think.second-not", ct) ?? new([], referral?.Id);
    }

    /// <summary>At the limit, or because someone else should be asked: whoever decided takes it in hand again.</summary>
    public async Task<Finished> Wait(ReferralDecision decision, OpenRecord record, bool carryOn, CancellationToken ct)
    {
        if (decision.By != db.Actor.Staff) return new([Outcome.Refused("think.problem.not-asked-you")], null);
        var thoughts = Thoughts.From(record.Read(decision.Thoughts, ReferralDecision.Slot(decision.Id)));
        var answer = await Answer(decision, thoughts, ct);
        var outcome = carryOn ? decision.CarryOn(clock.Now, limits.MustGoBy(decision.StartedAt, answer.Limit)) : decision.TakeBack();
        if (!outcome.Succeeded) return new([outcome], null);
        await Close(decision.Id, ct);
        var referral = carryOn ? begin.Do(decision.Record, decision.Id, answer, decision.StartedAt, decision.By) : null;
        return await Save(carryOn ? "act.think.carried-on" : "act.think.taken-back", ct) ?? new([], referral?.Id);
    }

    private async Task<List<StaffId>> Asked(Guid decision, CancellationToken ct) =>
        await db.Set<Standing>().Where(s => s.About == decision && s.Kind == StandingKind.Decision).Select(s => s.Staff).ToListAsync(ct);

    // By the list that the decision names: it may have changed since.
    private async Task<Decision> Answer(ReferralDecision decision, Thoughts thoughts, CancellationToken ct)
    {
        var list = await lists.Named(decision.Framework, ct);
        return TriggerRules.Decide(ThinkRules.Read(thoughts, list, out _), list);
    }

    private async Task Close(Guid about, CancellationToken ct)
    {
        foreach (var item in await db.Set<OutboxItem>().Waiting().Where(i => i.About == about).ToListAsync(ct)) item.Tick(db.Actor.Staff, clock.Now);
        foreach (var standing in await db.Set<Standing>().Where(s => s.About == about && (s.Until == null || s.Until > clock.Now)).ToListAsync(ct)) standing.End(clock.Now);
    }

    private async Task<Finished> Make(ReferralDecision decision, Thoughts thoughts, Decision answer, CancellationToken ct)
    {
        await Close(decision.Id, ct);
        var way = decision.Way!.Value;
        var outcome = decision.Make(way, ThinkRules.Otherwise(answer.Response, way), clock.Now);
        if (!outcome.Succeeded) return new([outcome], null);
        var referral = way is Way.Refer ? begin.Do(decision.Record, decision.Id, answer, decision.StartedAt, decision.By) : null;
        OurWord(decision, thoughts);
        return await Save("act.think.made", ct) ?? new([], referral?.Id);
    }

    /// <summary>Where there is no referral, what we said we would do stands on the list of whoever said it, until it is ticked.</summary>
    private void OurWord(ReferralDecision decision, Thoughts thoughts)
    {
        if (decision.Way is Way.Refer || ThinkRules.Day(thoughts.By) is not { } by) return;
        db.Add(OutboxItem.Of(ByHand.DoWhatWasDecided, $"/decisions/{decision.Id}", decision.Id, clock.Now, clock.EndOf(by), decision.By));
    }

    private async Task<Finished> Ask(ReferralDecision decision, Decision answer, Way way, StaffId second, CancellationToken ct)
    {
        var outcome = decision.AskSecond(way, ThinkRules.Otherwise(answer.Response, way), second);
        if (!outcome.Succeeded) return new([outcome], null);
        await Close(decision.Id, ct);
        var due = limits.MustGoBy(decision.StartedAt, answer.Limit);
        db.Add(Standing.Of(decision.Record, second, StandingKind.Decision, clock.Now, clock.Now.AddDays(ReferralRules.LongestHeldBack), decision.Id));
        db.Add(OutboxItem.Of(ByHand.SayWhatYouThink, $"/decisions/{decision.Id}", decision.Id, clock.Now, due, second));
        return await Save("act.think.second-asked", ct) ?? new([], null);
    }

    private async Task<Finished?> Save(string act, CancellationToken ct)
    {
        try
        {
            await db.Save(act, ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new([Outcome.Refused("think.problem.made")], null);
        }
    }

    private async Task Colleague(ReferralDecision decision, Thoughts thoughts, List<Outcome> missing, CancellationToken ct)
    {
        if (decision.Colleague is not { } colleague) missing.Add(Outcome.RefusedAt("Colleague", "think.problem.colleague"));
        else if (!await Staff(colleague, May.WorkWithWomen, ct)) missing.Add(Outcome.RefusedAt("Colleague", "think.problem.colleague"));
        if (thoughts.ColleagueSaid.Length == 0) missing.Add(Outcome.RefusedAt("ColleagueSaid", "think.problem.colleague-said"));
    }

    private async Task<bool> Staff(StaffId who, string may, CancellationToken ct) =>
        await db.Set<Staff>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == who.Value && s.LeftAt == null, ct) is { } staff && May.Do(staff.Role, may);

    private async Task<Outcome> AlreadyThere(Referral there, CancellationToken ct)
    {
        var name = await db.Set<Staff>().Where(s => s.Id == there.BegunBy.Value).Select(s => s.FirstName).FirstOrDefaultAsync(ct);
        return Outcome.RefusedAt("AnotherMatter", "think.problem.already", name);
    }
}
