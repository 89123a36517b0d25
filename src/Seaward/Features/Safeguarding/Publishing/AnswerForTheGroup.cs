using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>The second name, or a no with its reasons. The second name publishes.</summary>
public sealed class AnswerForTheGroup(CareDb db, PublishingDesk desk, ListDesk lists, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid id, int turn, bool signs, string? words, CancellationToken ct)
    {
        if (await db.Set<Proposal>().FirstOrDefaultAsync(p => p.Id == id, ct) is not { } proposal) return Outcome.Refused("publish.problem.nothing");
        if (!proposal.WaitsForTheGroup) return Outcome.Refused("publish.problem.not-waiting");
        if (proposal.Turn != turn) return Outcome.Refused("publish.problem.changed-meanwhile");
        var said = words?.ReplaceLineEndings("\n").Trim() ?? "";
        if (!signs && said.Length == 0) return Outcome.RefusedAt("Words", "publish.problem.reasons");
        if (said.Length > PublishingRules.LongestWords) return Outcome.RefusedAt("Words", "publish.problem.long", PublishingRules.LongestWords);
        var alone = proposal.PublishedAt is not null;
        if (signs && !alone && proposal.Kind is not ProposalKind.BeforeWeAsk && (await lists.Wrong(proposal, ct)).Any()) return Outcome.Refused("publish.problem.overtaken");
        var outcome = signs ? proposal.SignForTheGroup(db.Actor.Staff, clock.Now) : proposal.SendBack(clock.Now);
        if (!outcome.Succeeded) return outcome;
        db.Add(new GroupAnswer { Id = Guid.CreateVersion7(), Proposal = id, By = db.Actor.Staff, At = clock.Now, Signed = signs, Words = said });
        return signs && !alone ? await desk.Publish(proposal, "act.publish.group-signed", ct) : await desk.Save("act.publish.group-said", ct);
    }
}
