using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Platform.Door;

/// <summary>The one place a record is opened: it decides, writes who and why durably, and only then gives the key.</summary>
public sealed class RecordDoor : IDisposable
{
    private static readonly Compiled<Func<CareDb, RecordId, CancellationToken, Task<Record>>> One = new(() => EF.CompileAsyncQuery(
        (CareDb db, RecordId id, CancellationToken _) => db.Set<Record>().AsNoTracking().First(r => r.Id == id)));

    /// <summary>The refusal where no record is: the same for everyone who may open records.</summary>
    public const string NoSuch = "door.no-such";

    /// <summary>There is a record, and none of the ways in is this person's.</summary>
    public const string NotYours = "door.not-yours";

    private readonly CareDb db;
    private readonly Vault vault;
    private readonly IAccessLines lines;
    private readonly KeyFolder keys;
    private readonly ServiceClock clock;
    private readonly List<IDisposable> opened = [];
    private readonly List<OpenRecord> open = [];

    internal RecordDoor(CareDb db, Vault vault, IAccessLines lines, KeyFolder keys, ServiceClock clock) =>
        (this.db, this.vault, this.lines, this.keys, this.clock) = (db, vault, lines, keys, clock);

    private Actor Actor => db.Actor;

    /// <summary>When what was opened in a hurry shuts by itself; nothing where it was opened otherwise.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    public async Task<Opening> Open(RecordId record, Why why, CancellationToken ct)
    {
        if (await Knock(record, ct) is not { } found) return Opening.Refused(NoSuch);
        if (Decide(record, found) is not { } @as) return Opening.Refused(NotYours);
        await Write([record], @as.ToString(), why, ct);
        if (await vault.OpenBoth(record.Value, ct) is not { } both) return Opening.Refused("door.erased");
        if (@as is As.BreakGlass) EndsAt = found.Standings.Where(s => s.Kind is StandingKind.BreakGlass).Max(s => s.Until);
        opened.Add(both);
        open.Add(new(record, @as, both));
        return new(open[^1], null);
    }

    /// <summary>The one record that was opened for this page; nothing where there were several, or none.</summary>
    public OpenRecord? OnlyOpened => open.Count > 0 && open.TrueForAll(one => one.Id == open[0].Id) ? open[^1] : null;

    /// <summary>A record begins with what she wants to be called; whoever starts it walks with her from now.</summary>
    public async Task<OpenRecord> Start(string name, string site, CancellationToken ct)
    {
        var id = RecordId.New();
        await Write([id], As.KeyWorker.ToString(), Why.Started, ct);
        var made = await vault.Make(id.Value, ct);
        opened.Add(made);
        db.Add(new Record { Id = id, Site = site, MadeAt = clock.Now, Name = made.Label.Seal(name, Record.NameSlot(id)) });
        db.Add(Standing.Of(id, Actor.Staff, StandingKind.KeyWorker, clock.Now));
        Finding.Index(db, keys, id, name);
        return new(id, As.KeyWorker, made);
    }

    /// <summary>Labels for a list, after one line in each record: "your name was in a list". Leaves out whoever she keeps away.</summary>
    public async Task<IReadOnlyDictionary<RecordId, Label>> Labels(IReadOnlyCollection<RecordId> records, Why why, CancellationToken ct)
    {
        var shown = await WithoutKeptAway(records, ct);
        if (shown.Count == 0) return new Dictionary<RecordId, Label>();
        await Write(shown, "List", why, ct);
        var rows = await db.Set<Record>().AsNoTracking().Where(r => shown.Contains(r.Id)).ToListAsync(ct);
        var labels = await vault.OpenLabels([.. shown.Select(r => r.Value)], ct);
        foreach (var key in labels.Values) opened.Add(key);
        return rows.Where(r => labels.ContainsKey(r.Id.Value)).ToDictionary(r => r.Id, r => Unseal(r, labels[r.Id.Value]));
    }

    /// <summary>The label of a record that is open already: its line has been written.</summary>
    public async Task<Label> LabelOf(OpenRecord open, CancellationToken ct) =>
        Unseal(await One.For(db)(db, open.Id, ct), open.Label);

    /// <summary>The women one walks with or covers for, opened for the day: one line in each first, however many they are.</summary>
    public async Task<IReadOnlyList<OwnRecord>> OpenOwn(Why why, CancellationToken ct)
    {
        var own = await Own(ct);
        if (own.Count == 0) return [];
        foreach (var group in own.GroupBy(o => o.Value)) await Write([.. group.Select(o => o.Key)], group.Key.ToString(), why, ct);
        var ids = own.Keys.ToList();
        var rows = await db.Set<Record>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(ct);
        var keysOf = await vault.OpenBoth([.. ids.Select(r => r.Value)], ct);
        opened.AddRange(keysOf.Values);
        return [.. rows.Where(r => keysOf.ContainsKey(r.Id.Value)).Select(r =>
            new OwnRecord(new OpenRecord(r.Id, own[r.Id], keysOf[r.Id.Value]), Unseal(r, keysOf[r.Id.Value].Label)))];
    }

    /// <summary>She leaves, or comes back. Whoever walks with her stays the same.</summary>
    public async Task Left(OpenRecord open, DateTimeOffset? at, CancellationToken ct) =>
        (await db.Set<Record>().FirstAsync(r => r.Id == open.Id, ct)).LeftAt = at;

    public async Task<As?> MayOpen(RecordId record, CancellationToken ct) => await Knock(record, ct) is { } found ? Decide(record, found) : null;

    public async Task<bool> Knows(RecordId record, CancellationToken ct) => await Knock(record, ct) is not null;

    public void Dispose()
    {
        foreach (var key in opened) key.Dispose();
    }

    private Task<KnockQuery.Found?> Knock(RecordId record, CancellationToken ct) =>
        KnockQuery.Find(db, record, Actor.Kind is ActorKind.Staff ? Actor.Staff : default, clock.Today, ct);

    private As? Decide(RecordId record, KnockQuery.Found found) => DoorRules.Decide(new(Actor, record, found.Standings, found.OnDuty), clock.Now);

    private static Label Unseal(Record record, SealingKey key) => new(
        key.Read(record.Name, Record.NameSlot(record.Id)),
        record.BagName.IsEmpty ? null : key.Read(record.BagName, Record.BagSlot(record.Id)));

    private async Task<Dictionary<RecordId, As>> Own(CancellationToken ct)
    {
        var (staff, now) = (Actor.Staff, clock.Now);
        var standings = await db.Set<Standing>().AsNoTracking().Where(s => s.Staff == staff && (s.Until == null || s.Until > now) && !db.Set<Record>().Any(r => r.Id == s.Record && r.LeftAt != null)).ToListAsync(ct);
        return standings.GroupBy(s => s.Record)
            .Select(g => (g.Key, As: DoorRules.Decide(new(Actor, g.Key, [.. g.Select(s => new StandingNow(s.Kind, s.From, s.Until))], false), now)))
            .Where(o => o.As is As.KeyWorker or As.Cover).ToDictionary(o => o.Key, o => o.As!.Value);
    }

    private async Task<List<RecordId>> WithoutKeptAway(IReadOnlyCollection<RecordId> records, CancellationToken ct)
    {
        if (Actor.Kind is not ActorKind.Staff) return [.. records.Where(r => Actor.Kind is ActorKind.Woman && Actor.Herself == r)];
        var staff = Actor.Staff;
        var now = clock.Now;
        var away = await db.Set<Standing>()
            .Where(s => s.Staff == staff && records.Contains(s.Record) && (s.Kind == StandingKind.Blocked || s.Kind == StandingKind.KnowsHer) && (s.Until == null || s.Until > now))
            .Select(s => s.Record).ToListAsync(ct);
        return [.. records.Except(away)];
    }

    private Task Write(IReadOnlyCollection<RecordId> records, string @as, Why why, CancellationToken ct)
    {
        var at = new DateTimeOffset(clock.Now.UtcTicks / 10 * 10, TimeSpan.Zero);
        return lines.Write([.. records.Select(r => Line(r, @as, why, at))], ct);
    }

    private AccessLine Line(RecordId record, string @as, Why why, DateTimeOffset at)
    {
        var line = new AccessLine { Record = record, ReaderKind = Actor.Kind, ReaderId = Actor.Id, As = @as, Why = why.ToString(), At = at };
        line.Mark = AccessLine.MarkOf(keys.History, line);
        return line;
    }
}
