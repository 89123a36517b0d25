using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Joining;

/// <summary>A record begins at a drop-in: what she wants to be called, and how to reach her. Nothing else.</summary>
public sealed class StartRecord(CareDb db, RecordDoor door, ServiceClock clock, Actor actor)
{
    private const int LongestName = 60;

    public async Task<(Outcome Outcome, RecordId? Record)> Do(string? name, HowToReach how, CancellationToken ct)
    {
        var called = (name ?? "").Trim();
        if (called.Length == 0) return (Outcome.RefusedAt("Name", "start.problem.name"), null);
        if (called.Length > LongestName) return (Outcome.RefusedAt("Name", "start.problem.long-name", LongestName), null);
        if (SafeContactRules.Check(how) is { Succeeded: false } wrong) return (wrong, null);
        if (await db.SiteToday(actor.Staff, clock.Today, ct) is not { } site) return (Outcome.Refused("start.problem.no-site"), null);

        var record = await door.Start(called, site, ct);
        db.Add(SafeContact.Said(record, how, 1, actor.Staff, clock.Today));
        await db.Save("act.record-started", ct);
        return (Outcome.Done, record.Id);
    }
}
