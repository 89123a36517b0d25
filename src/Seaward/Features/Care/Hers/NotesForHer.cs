using Seaward.Features.Care.Notes;
using Seaward.Features.Records;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;
using Written = Seaward.Features.Records.Written;

namespace Seaward.Features.Care.Hers;

/// <summary>
/// Our notes as she reads them: what happened, her words, what we will do, and what she answered. A part held back is said to be
/// held back. Each can be answered.
/// </summary>
public sealed class NotesForHer(CareDb db, Words words) : IWrittenAboutHer
{
    private const int Newest = 60;

    public async Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct) =>
        [.. (await db.Notes(her, 0, Newest, ct)).Select(note => Read(note, [.. Enum.GetValues<ReplyKind>().Select(kind => Answer(note, kind))]))];

    /// <summary>One of hers, without its ways to answer.</summary>
    public async Task<Written?> One(OpenRecord her, Guid id, CancellationToken ct) =>
        (await db.Notes(her, 0, Newest, ct)).FirstOrDefault(note => note.Id == id) is { } found ? Read(found, []) : null;

    private Written Read(NoteRead note, IReadOnlyList<Leads> answers) => new(note.At, note.Author, words[$"hers.note.{note.Kind}"], [.. Parts(note)], answers);

    private Leads Answer(NoteRead note, ReplyKind kind) =>
        new("answer", words[$"hers.reply.{kind.ToString().ToLowerInvariant()}"], new Dictionary<string, string> { ["Note"] = note.Id.ToString(), ["Kind"] = kind.ToString() });

    private IEnumerable<WrittenPart> Parts(NoteRead note)
    {
        if (note.Happened.Length > 0) yield return new(WrittenKind.Happened, Shown(note, HeldPart.Happened, note.Happened));
        if (note.Said.Length > 0) yield return new(WrittenKind.Said, note.Said);
        if (note.Ours.Length > 0) yield return new(note.Kind is NoteKind.Contact ? WrittenKind.Did : WrittenKind.Plan, Shown(note, HeldPart.Ours, note.Ours));
        foreach (var reply in note.Replies) yield return new(Enum.Parse<WrittenKind>(reply.Kind.ToString()), reply.Words);
    }

    private string Shown(NoteRead note, HeldPart part, string text) => NoteRules.SheMayRead(note.Held, part) ? text : words["hers.held"].Text;
}
