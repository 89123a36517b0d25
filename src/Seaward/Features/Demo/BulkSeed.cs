using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Joining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.History;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Demo;

/// <summary>Many invented women, for measuring. The same number gives the same women; a thousand at a time, so memory stays level.</summary>
internal sealed class BulkSeed(IServiceProvider services, IDbContextFactory<CareDb> databases, SeedDoor door, ServiceClock clock)
{
    public const int WomenEach = 40;
    private const int AtOnce = 1_000;
    private const int Fixed = 20_261_122;
    private const string Mark = "seed-";
    private static readonly string[] Sites = ["The Blue Door", "Quayside", "The Old Library", "Mill Lane"];

    /// <summary>Refuses a database that holds anything it did not make. Seeded before, it only adds what is missing.</summary>
    public async Task<Outcome> Fill(int women, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (!await DemoMark.IsOurs(db, ct))
        {
            if (await db.Set<Record>().AnyAsync(ct) || await db.Set<Staff>().AnyAsync(ct)) return Outcome.Refused("seed.not-ours");
            db.Add(DemoMark.Now(clock.Now));
            await db.SaveChangesAsync(ct);
        }
        for (var from = 0; from < women; from += AtOnce)
        {
            ct.ThrowIfCancellationRequested();
            await AddMissing([.. Enumerable.Range(from, Math.Min(AtOnce, women - from))]);
        }
        await services.GetRequiredService<ChainLinker>().Link(clock.Now.AddMinutes(1), ct);
        return Outcome.Done;
    }

    public static int Workers(int women) => (women + WomenEach - 1) / WomenEach;

    public static StaffId WorkerOf(int woman) => new(IdFrom($"worker {woman / WomenEach}"));

    public static RecordId Woman(int number) => new(IdFrom($"woman {number}"));

    public static string NameOf(int woman) => InventedNames.Name(Dice(woman));

    // Not given up half-way: a run of keys without records would be in the way of the next seed.
    private async Task AddMissing(List<int> women)
    {
        await using var db = databases.For(Actor.Seaward, services);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var ids = women.ConvertAll(Woman);
        var there = await db.Set<Record>().Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToHashSetAsync();
        var missing = women.FindAll(woman => !there.Contains(Woman(woman)));
        if (missing.Count == 0) return;
        db.AddRange(missing.Where(woman => woman % WomenEach == 0).Select(Worker));
        await door.Start(db, [.. missing.Select(Newcomer)], default);
        await db.Save("act.record-started", default);
    }

    private static Staff Worker(int firstWoman)
    {
        var id = WorkerOf(firstWoman).Value;
        var name = Mark + (firstWoman / WomenEach);
        return new Staff
        {
            Id = id,
            FirstName = InventedNames.Worker(Dice(-1 - firstWoman)),
            Role = Role.KeyWorker,
            Site = SiteOf(firstWoman),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            SecurityStamp = id.ToString("N"),
        };
    }

    private Newcomer Newcomer(int woman)
    {
        var dice = Dice(woman);
        var name = InventedNames.Name(dice);
        var since = clock.Now.AddDays(-dice.Next(30, 1_000)).AddMinutes(-dice.Next(600));
        Opened[] opened = [new(Why.Started, since), new(Why.HerPage, since.AddDays(dice.Next(1, 29))), new(Why.Note, since.AddHours(dice.Next(1, 600)))];
        return new(Woman(woman), name, InventedNames.BagName(dice), SiteOf(woman), WorkerOf(woman), since, opened, record => [HowToReach(record, WorkerOf(woman), dice)]);
    }

    // Said to her own worker, as everything is.
    private SafeContact HowToReach(OpenRecord record, StaffId worker, Random dice) => SafeContact.Said(
        record, new([(Way)dice.Next(4)], "Mornings", "Only that we rang", null), 1, worker, clock.Today.AddDays(-dice.Next(50)));

    private static string SiteOf(int woman) => Sites[woman / WomenEach % Sites.Length];

    private static Random Dice(int number) => new(Fixed ^ (number * 7_919));

    // Not from the dice: half a million ids have to differ.
    private static Guid IdFrom(string what)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16);
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x40), (byte)((bytes[8] & 0x3F) | 0x80));
        return new Guid(bytes, bigEndian: true);
    }
}
