using Microsoft.EntityFrameworkCore;
using Seaward.Features.Joining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.Away;

/// <summary>What is written down with her: the day, in whose words, the way back, and which ways to reach her stay.</summary>
public sealed record Leaves(DateOnly? LeftOn, InWhose? InWhose, string? Said, string? WayBack, IReadOnlyList<Way> Stay);

/// <summary>A worker writes down with her that she has left. Her pages stay hers; her worker stays her worker.</summary>
public sealed class SheLeaves(CareDb db, RecordDoor door, AwayQuestions away, KeepSomeWays ways, ServiceClock clock)
{
    public async Task<Outcome> Do(OpenRecord record, Leaves leaves, CancellationToken ct)
    {
        var (said, wayBack) = (leaves.Said?.Trim() ?? "", leaves.WayBack?.Trim() ?? "");
        var since = clock.DayOf(await db.KnownSince(record.Id, ct));
        if (AwayRules.Check(leaves.LeftOn, leaves.InWhose, said, wayBack, since, clock.Today) is { Succeeded: false } wrong) return wrong;
        if (await away.Of(record, ct) is not null) return Outcome.Refused("away.problem.already");

        var id = Guid.CreateVersion7();
        db.Add(new Away
        {
            Id = id, Record = record.Id, LeftOn = leaves.LeftOn!.Value, InWhose = leaves.InWhose!.Value, WrittenBy = db.Actor.Staff, WrittenAt = clock.Now,
            Said = record.Seal(said, Away.Slot("said", id)), WayBack = record.Seal(wayBack, Away.Slot("way_back", id)),
        });
        if (await ways.Do(record, leaves.Stay, ct) is { Succeeded: false } notHers) return notHers;
        await door.Left(record, clock.Now, ct);
        return await db.SaveUnlessTaken("act.away.left", ct) ? Outcome.Done : Outcome.Refused("away.problem.already");
    }
}

/// <summary>Back with one press, by her or with a worker: the same worker, nothing asked again.</summary>
public sealed class SheIsBack(CareDb db, RecordDoor door, ServiceClock clock)
{
    public async Task Do(OpenRecord record, CancellationToken ct)
    {
        var id = record.Id;
        var open = await db.Set<Away>().Where(a => a.Record == id && a.BackAt == null).ToListAsync(ct);
        if (open.Count == 0) return;
        foreach (var away in open) away.ComeBack(clock.Now, db.Actor.Kind is ActorKind.Staff ? db.Actor.Staff : null);
        await door.Left(record, null, ct);
        await db.Save("act.away.back", ct);
    }
}
