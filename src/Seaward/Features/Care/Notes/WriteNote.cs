using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.Notes;

/// <summary>What came of writing: done, a reason, or what colleagues wrote in the meantime and has to be seen first.</summary>
public sealed record Written(Outcome Outcome, IReadOnlyList<NoteRead> Meanwhile, int Seen);

/// <summary>Writes one note into a record, once, however often it is sent.</summary>
public sealed class WriteNote(CareDb db, RecordDoor door, Gate gate, ServiceClock clock)
{
    private const int Tries = 5, Shown = 20;

    public async Task<Written> Do(RecordId record, Guid noteId, int seen, NoteWords words, CancellationToken ct)
    {
        if (NoteRules.Check(words, clock.Today) is { Succeeded: false } wrong) return new(wrong, [], seen);
        if (await door.Open(record, Why.Note, ct) is not { Record: { } open }) return new(Outcome.Refused("door.not-yours"), [], seen);
        if (words.Kind is NoteKind.Note && (await gate.Ask(open, ct)).Leave is null) return new(Outcome.Refused("note.wrong.before-asking"), [], seen);

        var added = await db.Notes(open, seen, Shown, ct);
        if (added.Any(n => n.Id == noteId)) return new(Outcome.Done, [], seen);
        var theirs = NoteRules.AddedBy(added, seen, db.Actor.Staff, n => (n.Number, n.AuthorId)).ToList();
        if (theirs.Count > 0) return new(Outcome.Refused("note.meanwhile.first"), theirs, added[0].Number);

        await Save(open, noteId, words, ct);
        return new(Outcome.Done, [], seen);
    }

    private async Task Save(OpenRecord record, Guid noteId, NoteWords words, CancellationToken ct)
    {
        for (var left = Tries; ; left--)
        {
            var note = Seal(record, noteId, 1 + await db.LastNumber(record.Id, ct), words);
            db.Add(note);
            if (words.Kind is NoteKind.Note && words.Ours.Length > 0) db.Add(Promised(record, note, words));
            try
            {
                await db.Save(words.Kind is NoteKind.Note ? "act.note-written" : "act.contact-written", ct);
                return;
            }
            catch (DbUpdateException) when (left > 1)
            {
                // A colleague's note took the number at the same moment, or this same note was sent twice.
                db.ChangeTracker.Clear();
                if (await db.Set<Note>().AnyAsync(n => n.Id == noteId && n.Record == record.Id, ct)) return;
            }
        }
    }

    private Note Seal(OpenRecord record, Guid id, int number, NoteWords words)
    {
        Sealed Part(string text, string column) => text.Length == 0 ? default : record.Seal(text, Note.Slot(column, id));
        return new()
        {
            Id = id,
            Record = record.Id,
            Number = number,
            Author = db.Actor.Staff,
            At = clock.Now,
            Kind = words.Kind,
            Happened = Part(words.Happened, "happened"),
            Said = Part(words.Said, "said"),
            Ours = Part(words.Ours, "ours"),
            ChildPresent = Part(words.ChildPresent switch { true => "yes", false => "no", null => "" }, "child_present"),
            Held = words.Held,
            HeldWhy = Part(words.Held is HeldPart.Nothing ? "" : words.HeldBecause.ToString()!, "held_because"),
            Corrects = words.Corrects,
        };
    }

    private static Promise Promised(OpenRecord record, Note note, NoteWords words)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Record = record.Id, Note = note.Id, Staff = note.Author, Whose = words.Whose, What = record.Seal(words.Ours, Promise.WhatSlot(id)), Due = words.By, MadeAt = note.At };
    }
}
