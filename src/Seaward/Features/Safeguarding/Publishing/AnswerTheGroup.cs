using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>What was published alone and sent back afterwards gets an answer too, though nothing is signed again.</summary>
public sealed class AnswerTheGroup(CareDb db, PublishingDesk desk, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid id, string? reply, CancellationToken ct)
    {
        if (await db.Set<GroupAnswer>().FirstOrDefaultAsync(a => a.Id == id, ct) is not { } answer) return Outcome.Refused("publish.problem.replied");
        return answer.Answer(reply?.ReplaceLineEndings("\n") ?? "", db.Actor.Staff, clock.Now) is { Succeeded: false } not ? not : await desk.Save("act.publish.replied", ct);
    }
}
