using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.History;

/// <summary>
/// Chains what requests have written, a moment later and in one place, so that no request waits for the chain.
/// One at a time links: in a copy of Seaward by taking turns, between copies on PostgreSQL by the advisory lock.
/// </summary>
internal sealed class ChainLinker(IDbContextFactory<CareDb> databases, DatabaseChoice choice, KeyFolder keys, Anchors anchors, TimeProvider clock, ILogger<ChainLinker> log) : BackgroundService
{
    private const int AtOnce = 5_000;
    private const long LinkerLock = 0x5EA3A4D;

    // A line is linked once no transaction can still bring one with a smaller number: the writer gives up after four seconds.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Try(stoppingToken);
    }

    private async Task Try(CancellationToken ct)
    {
        try
        {
            await Link(clock.GetUtcNow() - Settled, ct);
            await anchors.WriteToday(ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("The chain was not carried on this time: {Problem}", problem.GetType().Name);
        }
    }

    internal async Task Link(DateTimeOffset settledBefore, CancellationToken ct)
    {
        await oneAtATime.WaitAsync(ct);
        try
        {
            await using var alone = await Alone(ct);
            if (choice.Engine is Engine.Postgres && alone is null) return;
            await using var db = await databases.CreateDbContextAsync(ct);
            while (await LinkHistory(db, settledBefore, ct) == AtOnce) { }
            while (await LinkAccess(db, settledBefore, ct) == AtOnce) { }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public override void Dispose()
    {
        oneAtATime.Dispose();
        base.Dispose();
    }

    private async Task<NpgsqlConnection?> Alone(CancellationToken ct)
    {
        if (choice.Engine is Engine.Sqlite) return null;
        var connection = new NpgsqlConnection(choice.Care);
        await connection.OpenAsync(ct);
        await using var ask = new NpgsqlCommand($"SELECT pg_try_advisory_lock({LinkerLock})", connection);
        if (await ask.ExecuteScalarAsync(ct) is true) return connection;
        await connection.DisposeAsync();
        return null;
    }

    private async Task<int> LinkHistory(CareDb db, DateTimeOffset settledBefore, CancellationToken ct)
    {
        var last = await db.Set<HistoryLink>().MaxAsync(l => (long?)l.Entry, ct) ?? 0;
        var waiting = await db.Set<HistoryEntry>().AsNoTracking()
            .Where(e => e.Id > last && e.At < settledBefore).OrderBy(e => e.Id).Take(AtOnce).ToListAsync(ct);
        if (waiting.Count == 0) return 0;

        var heads = await Heads(db, [.. waiting.Select(e => e.Record).Distinct()], ct);
        foreach (var entry in waiting)
        {
            var (place, before) = heads.GetValueOrDefault(entry.Record, (0, []));
            var link = new HistoryLink { Entry = entry.Id, Record = entry.Record, Place = place + 1, Hash = HistoryRules.Link(keys.History, before, place + 1, entry.Mark) };
            heads[entry.Record] = (link.Place, link.Hash);
            db.Add(link);
        }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return waiting.Count;
    }

    private static async Task<Dictionary<RecordId, (long Place, byte[] Hash)>> Heads(CareDb db, List<RecordId> records, CancellationToken ct)
    {
        var links = db.Set<HistoryLink>().AsNoTracking();
        var heads = await links.Where(l => records.Contains(l.Record) && l.Place == links.Where(o => o.Record == l.Record).Max(o => o.Place)).ToListAsync(ct);
        return heads.ToDictionary(l => l.Record, l => (l.Place, l.Hash));
    }

    private async Task<int> LinkAccess(CareDb db, DateTimeOffset settledBefore, CancellationToken ct)
    {
        var head = await db.Set<AccessLink>().AsNoTracking().OrderByDescending(l => l.UpTo).FirstOrDefaultAsync(ct);
        var from = head?.UpTo ?? 0;
        var marks = await db.Set<AccessLine>().AsNoTracking()
            .Where(l => l.Id > from && l.At < settledBefore).OrderBy(l => l.Id).Take(AtOnce).Select(l => new { l.Id, l.Mark }).ToListAsync(ct);
        if (marks.Count == 0) return 0;

        var together = SHA256.HashData([.. marks.SelectMany(m => m.Mark)]);
        db.Add(new AccessLink { UpTo = marks[^1].Id, Lines = marks.Count, Hash = HistoryRules.Link(keys.History, head?.Hash ?? [], marks[^1].Id, together) });
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return marks.Count;
    }
}
