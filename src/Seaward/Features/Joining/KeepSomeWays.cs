using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Joining;

/// <summary>She keeps only some of the ways to reach her. Added to what is being written; saved with it.</summary>
public sealed class KeepSomeWays(CareDb db, ServiceClock clock, Actor actor)
{
    public async Task<Outcome> Do(OpenRecord record, IReadOnlyList<Way> stay, CancellationToken ct)
    {
        var newest = await db.NewestContact(record.Id, ct);
        var before = newest?.Read(record) ?? new HowToReach([], null, null, null);
        var ways = stay.Where(way => way is not Way.None).Distinct().ToList();
        if (ways.Any(way => !before.Ways.Contains(way))) return Outcome.RefusedAt("Stay", "away.problem.new-way");
        var how = before with { Ways = ways.Count == 0 ? [Way.None] : ways };
        how = how with { Phone = how.MayRingOrText ? how.Phone : null, Address = how.MayWriteOrVisit ? how.Address : null };
        if (ways.Count == 0) how = how with { Hours = null, MaySay = null, WhoAnswers = null };
        db.Add(SafeContact.Said(record, how, (newest?.Number ?? 0) + 1, actor.Staff, clock.Today));
        return Outcome.Done;
    }
}

/// <summary>Which ways she left open, for whoever has to reach her.</summary>
public sealed class WaysQuestions(CareDb db)
{
    public async Task<IReadOnlyList<Way>> Of(OpenRecord record, CancellationToken ct) =>
        (await How(record, ct))?.Ways.Where(way => way is not Way.None).ToList() ?? [];

    /// <summary>All she said of it; nothing when nobody has asked her.</summary>
    public async Task<HowToReach?> How(OpenRecord record, CancellationToken ct) => (await db.NewestContact(record.Id, ct))?.Read(record);
}
