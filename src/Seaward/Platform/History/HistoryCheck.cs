using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.History;

/// <summary>What a walk over all chains found; the first broken link, if any, as words.</summary>
internal sealed record HistoryFound(long Records, long Entries, long Lines, Outcome? Broken);

/// <summary>Walks every chain in the order it was made, streaming; nothing holds a whole table.</summary>
internal sealed class HistoryCheck(IDbContextFactory<CareDb> databases, KeyFolder keys, Anchors anchors)
{
    public async Task<HistoryFound> Walk(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (records, entries, broken) = await WalkHistory(db, ct);
        if (broken is not null) return new(records, entries, 0, broken);
        var (lines, brokenLine) = await WalkAccess(db, ct);
        return new(records, entries, lines, brokenLine ?? await WalkAnchors(db, ct));
    }

    private async Task<(long Records, long Entries, Outcome? Broken)> WalkHistory(CareDb db, CancellationToken ct)
    {
        var chain = db.Set<HistoryLink>().AsNoTracking()
            .GroupJoin(db.Set<HistoryEntry>(), l => l.Entry, e => e.Id, (l, e) => new { l, e })
            .SelectMany(x => x.e.DefaultIfEmpty(), (x, e) => new { Link = x.l, Entry = e })
            .OrderBy(x => x.Link.Record).ThenBy(x => x.Link.Place);
        long records = 0, entries = 0, place = 0;
        RecordId? record = null;
        byte[] before = [];
        await foreach (var step in chain.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (step.Link.Record != record) (record, place, before, records) = (step.Link.Record, 0, [], records + 1);
            place++;
            entries++;
            if (step.Entry is null || step.Link.Place != place) return (records, entries, Outcome.Refused("verify.missing", record, place));
            if (!step.Entry.Mark.AsSpan().SequenceEqual(HistoryRules.Mark(keys.History, step.Entry))) return (records, entries, Outcome.Refused("verify.changed", record, place));
            if (!step.Link.Hash.AsSpan().SequenceEqual(HistoryRules.Link(keys.History, before, place, step.Entry.Mark))) return (records, entries, Outcome.Refused("verify.broken", record, place));
            before = step.Link.Hash;
        }
        return (records, entries, await WalkUnlinked(db, ct));
    }

    /// <summary>Lines too young to be chained are still closed with a mark of their own.</summary>
    private async Task<Outcome?> WalkUnlinked(CareDb db, CancellationToken ct)
    {
        var last = await db.Set<HistoryLink>().MaxAsync(l => (long?)l.Entry, ct) ?? 0;
        await foreach (var entry in db.Set<HistoryEntry>().AsNoTracking().Where(e => e.Id > last).AsAsyncEnumerable().WithCancellation(ct))
            if (!entry.Mark.AsSpan().SequenceEqual(HistoryRules.Mark(keys.History, entry))) return Outcome.Refused("verify.changed", entry.Record, 0);
        return null;
    }

    private async Task<(long Lines, Outcome? Broken)> WalkAccess(CareDb db, CancellationToken ct)
    {
        long lines = 0, from = 0;
        byte[] before = [];
        await foreach (var link in db.Set<AccessLink>().AsNoTracking().OrderBy(l => l.UpTo).AsAsyncEnumerable().WithCancellation(ct))
        {
            var run = await ReadRun(from, link.UpTo, ct);
            if (run.FirstOrDefault(l => !l.Mark.AsSpan().SequenceEqual(AccessLine.MarkOf(keys.History, l))) is { } changed) return (lines, Outcome.Refused("verify.access-changed", changed.Id));
            var together = SHA256.HashData([.. run.SelectMany(l => l.Mark)]);
            if (run.Count != link.Lines || !link.Hash.AsSpan().SequenceEqual(HistoryRules.Link(keys.History, before, link.UpTo, together)))
                return (lines, Outcome.Refused("verify.access-missing", from + 1, link.UpTo));
            (lines, from, before) = (lines + run.Count, link.UpTo, link.Hash);
        }
        return (lines, null);
    }

    private async Task<List<AccessLine>> ReadRun(long after, long upTo, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<AccessLine>().AsNoTracking().Where(l => l.Id > after && l.Id <= upTo).OrderBy(l => l.Id).ToListAsync(ct);
    }

    /// <summary>What the anchor files saw has to be there still: a chain whose tail was cut is whole in itself.</summary>
    private async Task<Outcome?> WalkAnchors(CareDb db, CancellationToken ct)
    {
        foreach (var anchor in anchors.All())
        {
            var found = anchor.Record is { } record
                ? await db.Set<HistoryLink>().Where(l => l.Record == record && l.Place == anchor.Place).Select(l => l.Hash).FirstOrDefaultAsync(ct)
                : await db.Set<AccessLink>().Where(l => l.UpTo == anchor.Place).Select(l => l.Hash).FirstOrDefaultAsync(ct);
            if (found is null || !found.AsSpan().SequenceEqual(anchor.Hash)) return Outcome.Refused("verify.cut", anchor.Record?.ToString() ?? "access_line", anchor.Day);
        }
        return null;
    }
}
