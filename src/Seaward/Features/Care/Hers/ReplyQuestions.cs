using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.Hers;

/// <summary>Her answer to a note, opened.</summary>
public sealed record ReplyRead(Guid Note, ReplyKind Kind, DateTimeOffset At, string Words);

public static class ReplyQuestions
{
    private static readonly Compiled<Func<CareDb, Platform.RecordId, IAsyncEnumerable<NoteReply>>> All = new(() => EF.CompileAsyncQuery(
        (CareDb db, Platform.RecordId id) => db.Set<NoteReply>().AsNoTracking().Where(r => r.Record == id).AsQueryable()));

    /// <summary>By the note they answer, in the order she wrote them.</summary>
    public static async Task<ILookup<Guid, ReplyRead>> Replies(this CareDb db, OpenRecord record, CancellationToken ct)
    {
        var rows = await All.For(db)(db, record.Id).ToListAsync(ct);
        return rows.OrderBy(r => r.At).Select(r => new ReplyRead(r.Note, r.Kind, r.At, record.Read(r.Words, NoteReply.Slot(r.Id)))).ToLookup(r => r.Note);
    }
}
