using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.KindWords;

/// <summary>The women's group agrees, or sends back, with a reason. What is agreed applies at once.</summary>
public sealed class DecideOnWords(CareDb db, RulesInUse rules, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid id, bool agree, string? typed, CancellationToken ct)
    {
        var because = WrittenRules.Tidy(typed);
        if (ProposalRules.WrongWords(because) is { } wrong) return Outcome.RefusedAt("Because", wrong, WrittenRules.Longest, because.Length);
        if (await db.Set<ProposedWord>().FirstOrDefaultAsync(p => p.Id == id, ct) is not { State: ProposalState.Waiting } proposal) return Outcome.Refused("kind.wrong.decided");
        if (agree && OverlayRules.Wrong(proposal.AsRule, await db.AgreedWords(ct)) is var (_, key, said)) return Outcome.Refused(key, said);

        proposal.Decide(agree, db.Actor.Staff, clock.Now, because);
        try
        {
            await db.Save(agree ? "act.words.agreed" : "act.words.sent-back", ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Refused("kind.wrong.decided");
        }
        rules.LookAgain();
        return Outcome.Done;
    }
}
