using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Today;
using Seaward.Features.Records;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>Women one walks with who had an earlier version: they are told again before anything new is asked. (R5e)</summary>
public sealed class TellAgainOnToday(CareDb db, ServiceClock clock) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var versions = await db.VersionFacts(ct);
        if (GateRules.LastWithNewMeaning(versions, clock.Today) is not { } last) return null;
        var (me, now, number) = (worker.Staff, clock.Now, last.Number);
        var hers = from receipt in db.Set<Explanation.Receipt>().AsNoTracking()
                   join version in db.Set<PolicyVersion>() on receipt.Version equals version.Id
                   where db.Set<Standing>().Any(s => s.Record == receipt.Record && s.Staff == me && (s.Kind == StandingKind.KeyWorker || s.Kind == StandingKind.Cover) && s.From <= now && (s.Until == null || s.Until > now))
                   select new { receipt.Record, version.Number };
        var again = (await hers.ToListAsync(ct)).GroupBy(one => one.Record).Where(group => group.Max(one => one.Number) < number).Select(group => group.Key).ToList();
        return again.Count == 0 ? null : new(again.Count, "explain.again.today.one", "explain.again.today.many", "explain.again.today.go", $"/people/{again[0]}/explain")
        {
            Each = [.. again.Select(woman => (woman, $"/people/{woman}/explain"))],
        };
    }
}

/// <summary>On her home, from the day what was explained to her no longer holds: that something changed, and where she reads both.</summary>
public sealed class ChangedOnHerHome(CareDb db, ServiceClock clock) : IOnHerHome
{
    public async Task<IReadOnlyList<HomeCard>> For(OpenRecord her, CancellationToken ct) =>
        await db.NewestReceipt(her.Id, ct) is { } receipt && GateRules.ChangedSince(receipt.Number, await db.VersionFacts(ct), clock.Today)
            ? [new(HomeSlot.Ready, "/Features/Safeguarding/Explaining/_ChangedOnHome.cshtml", receipt.Number)]
            : [];
}
