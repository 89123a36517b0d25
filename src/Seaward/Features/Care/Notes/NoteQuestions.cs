using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Hers;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.Notes;

/// <summary>A note, opened for a worker the door has let in.</summary>
public sealed record NoteRead(
    Guid Id, int Number, StaffId AuthorId, string Author, DateTimeOffset At, NoteKind Kind, string Happened, string Said, string Ours,
    bool? ChildPresent, HeldPart Held, string? HeldBecause, Guid? Corrects, IReadOnlyList<ReplyRead> Replies);

/// <summary>What was said would be done, opened.</summary>
public sealed record PromiseRead(Guid Id, RecordId Record, Whose Whose, string What, DateOnly? Due, DateTimeOffset? KeptAt, string By);

public static class NoteQuestions
{
    private static readonly Compiled<Func<CareDb, RecordId, int, int, IAsyncEnumerable<Note>>> Newest = new(() => EF.CompileAsyncQuery(
        (CareDb db, RecordId id, int above, int most) => db.Set<Note>().AsNoTracking().Where(n => n.Record == id && n.Number > above).OrderByDescending(n => n.Number).Take(most).AsQueryable()));

    private static readonly Compiled<Func<CareDb, RecordId, IAsyncEnumerable<Promise>>> NotYetKept = new(() => EF.CompileAsyncQuery(
        (CareDb db, RecordId id) => db.Set<Promise>().AsNoTracking().Where(p => p.Record == id && p.KeptAt == null).AsQueryable()));

    public static async Task<int> LastNumber(this CareDb db, RecordId record, CancellationToken ct) =>
        await db.Set<Note>().Where(n => n.Record == record).MaxAsync(n => (int?)n.Number, ct) ?? 0;

    /// <summary>First names, which is how women know us.</summary>
    public static async Task<IReadOnlyDictionary<StaffId, string>> FirstNames(this CareDb db, IEnumerable<StaffId> staff, CancellationToken ct)
    {
        var ids = staff.Select(s => s.Value).Distinct().ToList();
        if (ids.Count == 0) return new Dictionary<StaffId, string>();
        var rows = await db.Set<Staff>().AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.FirstName }).ToListAsync(ct);
        return rows.ToDictionary(r => new StaffId(r.Id), r => r.FirstName);
    }

    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<NoteRead>> Notes(this CareDb db, OpenRecord record, int above, int most, CancellationToken ct)
    {
        var rows = await Newest.For(db)(db, record.Id, above, most).ToListAsync(ct);
        var names = await db.FirstNames(rows.Select(n => n.Author), ct);
        var replies = rows.Count == 0 ? null : await db.Replies(record, ct);
        return [.. rows.Select(n => Open(record, n, names[n.Author], [.. replies![n.Id]]))];
    }

    /// <summary>Not yet kept, ours first, the nearest day first.</summary>
    public static async Task<IReadOnlyList<PromiseRead>> OpenPromises(this CareDb db, OpenRecord record, CancellationToken ct)
    {
        var rows = await NotYetKept.For(db)(db, record.Id).ToListAsync(ct);
        var names = await db.FirstNames(rows.Select(p => p.Staff), ct);
        return [.. rows.Select(p => Open(record, p, names[p.Staff])).OrderBy(p => p.Whose).ThenBy(p => p.Due ?? DateOnly.MaxValue)];
    }

    internal static PromiseRead Open(OpenRecord record, Promise promise, string by) =>
        new(promise.Id, promise.Record, promise.Whose, record.Read(promise.What, Promise.WhatSlot(promise.Id)), promise.Due, promise.KeptAt, by);

    private static NoteRead Open(OpenRecord record, Note note, string author, IReadOnlyList<ReplyRead> replies)
    {
        string Part(Platform.Sealing.Sealed words, string column) => record.Read(words, Note.Slot(column, note.Id));
        var child = Part(note.ChildPresent, "child_present");
        var held = Part(note.HeldWhy, "held_because");
        return new(note.Id, note.Number, note.Author, author, note.At, note.Kind, Part(note.Happened, "happened"), Part(note.Said, "said"), Part(note.Ours, "ours"),
            child.Length == 0 ? null : child == "yes", note.Held, held.Length == 0 ? null : held, note.Corrects, replies);
    }
}
