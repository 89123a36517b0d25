using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Consistency;

/// <summary>Which worker a letter stands for: only with a reason, and somebody else answers for having opened it.</summary>
public sealed class OpenAName(CareDb db, AskForAnswer ask, Words words)
{
    private const int ShortestReason = 10, LongestReason = 500;

    public async Task<(string? Name, Outcome Outcome)> Do(Guid? worker, string? reason, CancellationToken ct)
    {
        var written = reason?.Trim() ?? "";
        if (worker is not { } id || await db.Set<Staff>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct) is not { } staff) return (null, Outcome.RefusedAt("Letter", "consistency.missing.letter"));
        if (written.Length < ShortestReason) return (null, Outcome.RefusedAt("Reason", "consistency.missing.reason"));
        if (written.Length > LongestReason) return (null, Outcome.RefusedAt("Reason", "consistency.problem.long", LongestReason));
        await ask.Do(new(LookAt.NamesOpened, Guid.NewGuid(), null, db.Actor.Staff) { AndAlso = [staff.StaffId], Account = words["consistency.opened-account", staff.FirstName, written].Text }, ct);
        await db.Save("act.consistency.name", ct);
        return (staff.FirstName, Outcome.Done);
    }
}
