using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Notes;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.Hers;

/// <summary>She answers a note about her. Her words are kept as she wrote them, beside it.</summary>
public sealed class AnswerNote(CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Do(OpenRecord her, Guid note, ReplyKind kind, string? typed, CancellationToken ct)
    {
        var words = WrittenRules.Tidy(typed);
        var onlyAsks = kind is ReplyKind.Explain && words.Length == 0;
        if (!onlyAsks && WrittenRules.Wrong(words) is { } wrong) return Outcome.RefusedAt("Text", wrong, WrittenRules.Longest, words.Length);
        var record = her.Id;
        if (!await db.Set<Note>().AnyAsync(n => n.Id == note && n.Record == record, ct)) return Outcome.Refused("hers.reply.no-such");

        var id = Guid.CreateVersion7();
        db.Add(new NoteReply { Id = id, Record = record, Note = note, Kind = kind, At = clock.Now, Words = onlyAsks ? default : her.Seal(words, NoteReply.Slot(id)) });
        await db.Save("act.note-answered", ct);
        return Outcome.Done;
    }
}
