using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Drafts;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Platform.Door;

/// <summary>A person's own unfinished words: each sheet has a key of its own, and opens for nobody else.</summary>
public sealed class DraftDoor
{
    private const int Tries = 4;
    private readonly CareDb db;
    private readonly Vault vault;
    private readonly ServiceClock clock;

    internal DraftDoor(CareDb db, Vault vault, ServiceClock clock) => (this.db, this.vault, this.clock) = (db, vault, clock);

    /// <summary>Her or his sheets for this form and subject, the newest first.</summary>
    public async Task<IReadOnlyList<DraftSheet>> Find(DraftPlace place, CancellationToken ct)
    {
        var found = new List<DraftSheet>();
        foreach (var draft in await Mine(place).AsNoTracking().OrderByDescending(d => d.SavedAt).ToListAsync(ct))
            if (await Read(draft, ct) is { } fields) found.Add(new(new(draft.Sheet, draft.Version), draft.Since, draft.SavedAt, fields));
        return found;
    }

    /// <summary>Durable before it returns. A page that did not see the last save writes on a new sheet, so both texts stay.</summary>
    public async Task<DraftKept> Keep(DraftPlace place, DraftMark page, IReadOnlyDictionary<string, string[]> fields, CancellationToken ct)
    {
        if (db.Actor.Kind is not (ActorKind.Staff or ActorKind.Woman)) throw new InvalidOperationException("A draft belongs to someone signed in.");
        for (var left = Tries; ; left--)
        {
            try
            {
                return await TryKeep(place, page, fields, ct);
            }
            catch (DbUpdateException) when (left > 1)
            {
                // Another window saved at the same moment: look again.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Destroys the key first, then the row; one sheet, or all of them.</summary>
    public async Task Destroy(DraftPlace place, int? sheet, CancellationToken ct) =>
        await Destroy(Mine(place).Where(d => sheet == null || d.Sheet == sheet), ct);

    internal Task<int> DestroyOld(CancellationToken ct)
    {
        var before = DraftRules.DestroyBefore(clock.Now);
        return Destroy(db.Set<Draft>().Where(d => d.SavedAt < before), ct);
    }

    private IQueryable<Draft> Mine(DraftPlace place)
    {
        var (person, kind) = (db.Actor.Id, db.Actor.Kind);
        return db.Set<Draft>().Where(d => d.Person == person && d.PersonKind == kind && d.Form == place.Form && d.Subject == place.Subject);
    }

    private async Task<DraftKept> TryKeep(DraftPlace place, DraftMark page, IReadOnlyDictionary<string, string[]> fields, CancellationToken ct)
    {
        var sheets = await Mine(place).ToListAsync(ct);
        foreach (var same in sheets.Where(s => s.Sheet == page.Sheet || page.Sheet == 0))
            if (await Read(same, ct) is { } words && DraftRules.Same(words, fields)) return Kept(same, false);

        var number = DraftRules.SheetFor(page, [.. sheets.Select(s => new DraftMark(s.Sheet, s.Version))]);
        var draft = sheets.Find(s => s.Sheet == number);
        if (draft is not null && await vault.Open(draft.Id, ct) is { } key)
        {
            using (key) draft.Write(key.Seal(JsonSerializer.Serialize(fields), Draft.WordsSlot(draft.Id)), clock.Now);
        }
        else
        {
            draft = await Begin(place, number, fields, ct);
        }
        await db.SaveChangesAsync(ct);
        return Kept(draft, sheets.Count > 0 && number != page.Sheet);
    }

    private async Task<Draft> Begin(DraftPlace place, int sheet, IReadOnlyDictionary<string, string[]> fields, CancellationToken ct)
    {
        var draft = new Draft
        {
            Id = Guid.CreateVersion7(),
            PersonKind = db.Actor.Kind,
            Person = db.Actor.Id,
            Form = place.Form,
            Subject = place.Subject,
            Sheet = sheet,
            Since = clock.Now,
        };
        using var keys = await vault.Make(draft.Id, ct);
        draft.Write(keys.Data.Seal(JsonSerializer.Serialize(fields), Draft.WordsSlot(draft.Id)), clock.Now);
        db.Add(draft);
        return draft;
    }

    private static DraftKept Kept(Draft draft, bool beside) => new(new(draft.Sheet, draft.Version), draft.SavedAt, beside);

    private async Task<Dictionary<string, string[]>?> Read(Draft draft, CancellationToken ct)
    {
        if (await vault.Open(draft.Id, ct) is not { } key) return null;
        using (key) return JsonSerializer.Deserialize<Dictionary<string, string[]>>(key.Read(draft.Words, Draft.WordsSlot(draft.Id)));
    }

    private async Task<int> Destroy(IQueryable<Draft> drafts, CancellationToken ct)
    {
        var ids = await drafts.Select(d => d.Id).ToListAsync(ct);
        foreach (var id in ids) await vault.Destroy(id, ct);
        return ids.Count == 0 ? 0 : await db.Set<Draft>().Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(ct);
    }
}
