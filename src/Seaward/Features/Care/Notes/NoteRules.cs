using Seaward.Platform;

namespace Seaward.Features.Care.Notes;

/// <summary>What a worker typed, before it is sealed.</summary>
public sealed record NoteWords(
    NoteKind Kind, string Happened, string Said, string Ours, bool? ChildPresent,
    HeldPart Held, HeldBecause? HeldBecause, DateOnly? By, Whose Whose, Guid? Corrects);

public static class NoteRules
{
    public const int Longest = 8_000;

    public static Outcome Check(NoteWords note, DateOnly today)
    {
        if (note.Kind is NoteKind.Contact && !OnlyALine(note)) return Outcome.Refused("note.wrong.only-a-line");
        if (note is { Kind: NoteKind.Contact, Happened: "" }) return Outcome.RefusedAt(nameof(note.Happened), "note.wrong.happened");
        if (note is { Happened: "", Said: "" }) return Outcome.RefusedAt(nameof(note.Happened), "note.wrong.empty");
        if (TooLong(note) is { } field) return Outcome.RefusedAt(field, "note.wrong.long", Longest);
        if (note is { Kind: NoteKind.Contact, Ours: "" }) return Outcome.RefusedAt(nameof(note.Ours), "note.wrong.contact");
        if (note.Held is not HeldPart.Nothing && note.HeldBecause is null) return Outcome.RefusedAt(nameof(note.HeldBecause), "note.wrong.held");
        if (note.By is { } day && day < today) return Outcome.RefusedAt(nameof(note.By), "note.wrong.by");
        if (note is { By: not null, Ours: "" }) return Outcome.RefusedAt(nameof(note.Ours), "note.wrong.what");
        return Outcome.Done;
    }

    /// <summary>What happened and what we did. A contact holds no word of hers, nobody's name for what comes next, and hides nothing. (Report 2024, 5e)</summary>
    public static bool OnlyALine(NoteWords note) => note is { Said: "", ChildPresent: null, Held: HeldPart.Nothing, HeldBecause: null, By: null, Whose: Whose.Ours, Corrects: null };

    /// <summary>Of a part held back she reads the reason, and not the words.</summary>
    public static bool SheMayRead(HeldPart held, HeldPart part) => held is not HeldPart.Both && held != part;

    /// <summary>What colleagues added after the page was read: shown before the note goes on, never mixed into it.</summary>
    public static IEnumerable<T> AddedBy<T>(IEnumerable<T> notes, int seen, StaffId me, Func<T, (int Number, StaffId Author)> of) =>
        notes.Where(note => of(note) is var (number, author) && number > seen && author != me);

    private static string? TooLong(NoteWords note) =>
        note.Happened.Length > Longest ? nameof(note.Happened)
        : note.Said.Length > Longest ? nameof(note.Said)
        : note.Ours.Length > Longest ? nameof(note.Ours) : null;
}
