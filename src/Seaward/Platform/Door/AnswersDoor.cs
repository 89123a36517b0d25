using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Platform.Door;

/// <summary>Bare answers of one decision, closed.</summary>
public sealed record SealedAnswers(RecordId Record, Sealed Answers, Slot Slot);

/// <summary>
/// The sibling of the record door for answers without a name: after one line in each record it reads that one column, and opens nothing else.
/// What comes out says not whose it is. Leaves out whoever she keeps away.
/// </summary>
public sealed class AnswersDoor
{
    private const string NoName = "NoName";

    private readonly CareDb db;
    private readonly Vault vault;
    private readonly IAccessLines lines;
    private readonly KeyFolder keys;
    private readonly ServiceClock clock;

    internal AnswersDoor(CareDb db, Vault vault, IAccessLines lines, KeyFolder keys, ServiceClock clock) =>
        (this.db, this.vault, this.lines, this.keys, this.clock) = (db, vault, lines, keys, clock);

    public async Task<IReadOnlyList<string>> Read(IReadOnlyCollection<SealedAnswers> asked, Why why, CancellationToken ct)
    {
        var away = await KeptAway([.. asked.Select(a => a.Record).Distinct()], ct);
        var shown = asked.Where(a => !away.Contains(a.Record)).ToList();
        if (shown.Count == 0) return [];
        var records = shown.Select(a => a.Record).Distinct().ToList();
        var at = new DateTimeOffset(clock.Now.UtcTicks / 10 * 10, TimeSpan.Zero);
        await lines.Write([.. records.Select(r => Line(r, why, at))], ct);
        var found = await vault.OpenBoth([.. records.Select(r => r.Value)], ct);
        try
        {
            return [.. shown.Where(a => found.ContainsKey(a.Record.Value)).Select(a => found[a.Record.Value].Data.Read(a.Answers, a.Slot))];
        }
        finally
        {
            foreach (var key in found.Values) key.Dispose();
        }
    }

    private async Task<HashSet<RecordId>> KeptAway(List<RecordId> records, CancellationToken ct)
    {
        var (staff, now) = (db.Actor.Staff, clock.Now);
        return [.. await db.Set<Standing>()
            .Where(s => s.Staff == staff && records.Contains(s.Record) && (s.Kind == StandingKind.Blocked || s.Kind == StandingKind.KnowsHer) && (s.Until == null || s.Until > now))
            .Select(s => s.Record).ToListAsync(ct)];
    }

    private AccessLine Line(RecordId record, Why why, DateTimeOffset at)
    {
        var line = new AccessLine { Record = record, ReaderKind = db.Actor.Kind, ReaderId = db.Actor.Id, As = NoName, Why = why.ToString(), At = at };
        line.Mark = AccessLine.MarkOf(keys.History, line);
        return line;
    }
}
