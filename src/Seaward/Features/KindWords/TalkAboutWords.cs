using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.KindWords;

/// <summary>Says something to a proposal, once, however often it is sent.</summary>
public sealed class TalkAboutWords(CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid proposal, Guid id, string? typed, CancellationToken ct)
    {
        var said = WrittenRules.Tidy(typed);
        if (ProposalRules.WrongWords(said) is { } wrong) return Outcome.RefusedAt("Words", wrong, WrittenRules.Longest, said.Length);
        if (await db.Set<Remark>().AnyAsync(r => r.Id == id, ct)) return Outcome.Done;
        db.Add(new Remark { Id = id, Proposal = proposal, By = db.Actor.Staff, At = clock.Now, Words = said });
        await db.Save("act.words.said", ct);
        return Outcome.Done;
    }
}
