using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Platform.Door;

/// <summary>A woman found among one's own people or today's team.</summary>
public sealed record FoundOwn(RecordId Record, Label Label);

/// <summary>Hears that somebody looked beyond their own people and saw a name; what it adds is saved with the search.</summary>
public interface ISearchedElsewhere
{
    Task Note(Guid search, string because, CancellationToken ct);
}

/// <summary>A woman found elsewhere: her name is covered, and the page says who walks with her.</summary>
public sealed record FoundElsewhere(RecordId Record, string Covered, string Site, StaffId? KeyWorker);

/// <summary>
/// Finds a record by name through keyed tokens. The rarer word drives, at most twenty are shown, each is checked after
/// unsealing, and each shown record has its line first.
/// </summary>
public sealed class RecordFinder
{
    public const int Most = 20, MostAnHour = 30;
    private const int CountUpTo = 500;
    private readonly CareDb db;
    private readonly RecordDoor door;
    private readonly Vault vault;
    private readonly KeyFolder keys;
    private readonly ServiceClock clock;
    private readonly IEnumerable<ISearchedElsewhere> told;

    internal RecordFinder(CareDb db, RecordDoor door, Vault vault, KeyFolder keys, ServiceClock clock, IEnumerable<ISearchedElsewhere> told) =>
        (this.db, this.door, this.vault, this.keys, this.clock, this.told) = (db, door, vault, keys, clock, told);

    /// <summary>Beginnings of words are enough here: her or his own women, and those of the team on duty today.</summary>
    public async Task<IReadOnlyList<FoundOwn>> Own(string words, CancellationToken ct)
    {
        var asked = Finding.Words(words).ToList();
        if (!asked.Any(w => w.Length > 1)) return [];
        // Many long names share their first eight letters: a whole word that is known says more.
        var whole = asked.Any(Finding.IsLong) ? await Own(asked, Finding.WholeWhenLong, ct) : [];
        return whole.Count > 0 ? whole : await Own(asked, Finding.Start, ct);
    }

    private async Task<IReadOnlyList<FoundOwn>> Own(List<string> asked, Func<string, string> by, CancellationToken ct)
    {
        var tokens = await RarestFirst(asked.Select(w => Finding.Token(keys, by(w))), ct);
        if (tokens.Count == 0) return [];
        var mine = await With(tokens, OwnRecords()).Take(Most).ToListAsync(ct);
        var team = await TeamToday(tokens, mine, ct);
        var labels = await door.Labels([.. mine.Union(team).Take(Most)], Why.Search, ct);
        return [.. labels.Where(l => Finding.Matches(l.Value, asked, whole: false)).Select(l => new FoundOwn(l.Key, l.Value)).OrderBy(f => f.Label.Name, StringComparer.CurrentCulture)];
    }

    public async Task<bool> MaySearchElsewhere(CancellationToken ct)
    {
        var (staff, since) = (db.Actor.Staff, clock.Now.AddHours(-1));
        return await db.Set<Search>().CountAsync(s => s.Staff == staff && s.At > since, ct) < MostAnHour;
    }

    /// <summary>Whole words only. The search is written down before anything is looked for, found or not.</summary>
    public async Task<IReadOnlyList<FoundElsewhere>> Elsewhere(string words, SearchReason reason, string because, CancellationToken ct)
    {
        var search = new Search { Id = Guid.CreateVersion7(), Staff = db.Actor.Staff, At = clock.Now, Reason = reason };
        db.Add(search);
        await db.SaveChangesAsync(ct);
        var asked = Finding.Words(words).ToList();
        var tokens = await RarestFirst(asked.Select(w => Finding.Token(keys, Finding.Whole(w))), ct);
        if (tokens.Count == 0) return [];
        var drives = tokens[0];
        var driven = db.Set<FindToken>().Where(t => t.Token == drives).OrderBy(t => t.Record).Select(t => t.Record);
        var labels = await door.Labels(await With(tokens.Skip(1), driven).Take(Most).ToListAsync(ct), Why.Search, ct);
        var shown = labels.Where(l => Finding.Matches(l.Value, asked, whole: true)).ToDictionary();
        await Tell(search, [.. shown.Keys], because, ct);
        return await Covered(shown, ct);
    }

    /// <summary>The first letter of each word, and never how long it is.</summary>
    public static string Cover(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => System.Globalization.StringInfo.GetNextTextElement(word) + "•••"));

    /// <summary>Nothing when a word is in nobody's name. One word needs no counting.</summary>
    private async Task<List<long>> RarestFirst(IEnumerable<long> asked, CancellationToken ct)
    {
        var tokens = asked.Distinct().ToList();
        if (tokens.Count < 2) return tokens;
        var counted = new List<(long Token, int Count)>();
        foreach (var token in tokens)
        {
            var count = await db.Set<FindToken>().Where(t => t.Token == token).Select(t => t.Record).Take(CountUpTo).CountAsync(ct);
            if (count == 0) return [];
            counted.Add((token, count));
        }
        return [.. counted.OrderBy(c => c.Count).Select(c => c.Token)];
    }

    private IQueryable<RecordId> With(IEnumerable<long> tokens, IQueryable<RecordId> records)
    {
        foreach (var token in tokens) records = records.Where(r => db.Set<FindToken>().Any(t => t.Token == token && t.Record == r));
        return records;
    }

    private IQueryable<RecordId> OwnRecords()
    {
        var (staff, now) = (db.Actor.Staff, clock.Now);
        return db.Set<Standing>()
            .Where(s => s.Staff == staff && (s.Kind == StandingKind.KeyWorker || s.Kind == StandingKind.Cover) && s.From <= now && (s.Until == null || s.Until > now))
            .Select(s => s.Record).Distinct().OrderBy(r => r);
    }

    private async Task<List<RecordId>> TeamToday(List<long> tokens, List<RecordId> mine, CancellationToken ct)
    {
        var (staff, today) = (db.Actor.Staff, clock.Today);
        var sites = await db.Set<Duty>().Where(d => d.Staff == staff && d.Day == today).Select(d => d.Site).ToListAsync(ct);
        if (sites.Count == 0 || mine.Count == Most) return [];
        var drives = tokens[0];
        var driven = db.Set<FindToken>().Where(t => t.Token == drives && db.Set<Record>().Any(r => r.Id == t.Record && sites.Contains(r.Site)))
            .OrderBy(t => t.Record).Select(t => t.Record);
        return await With(tokens.Skip(1), driven).Take(Most).ToListAsync(ct);
    }

    private async Task Tell(Search search, List<RecordId> shown, string because, CancellationToken ct)
    {
        var open = await vault.OpenLabels([.. shown.Select(r => r.Value)], ct);
        foreach (var (owner, key) in open)
        {
            var id = Guid.CreateVersion7();
            using (key) db.Add(new SearchShown { Id = id, Search = search.Id, Record = new(owner), Because = key.Seal(because, SearchShown.BecauseSlot(id)) });
        }
        if (shown.Count > 0)
            foreach (var one in told) await one.Note(search.Id, because, ct);
        await db.Save("act.searched", ct);
    }

    private async Task<IReadOnlyList<FoundElsewhere>> Covered(Dictionary<RecordId, Label> shown, CancellationToken ct)
    {
        var (ids, now) = (shown.Keys.ToList(), clock.Now);
        var sites = await db.Set<Record>().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Site }).ToListAsync(ct);
        var workers = await db.Set<Standing>().Where(s => ids.Contains(s.Record) && s.Kind == StandingKind.KeyWorker && s.From <= now && (s.Until == null || s.Until > now))
            .Select(s => new { s.Record, s.Staff }).ToListAsync(ct);
        return [.. sites.Select(s => new FoundElsewhere(s.Id, Cover(shown[s.Id].Name), s.Site, workers.Find(w => w.Record == s.Id)?.Staff))];
    }
}
