using Seaward.Platform;

namespace Seaward.Features.Care.Notes;

/// <summary>What the form sends. The marks travel with the words, and into the draft with them.</summary>
public sealed class NoteForm
{
    public string? Happened { get; set; }
    public string? Said { get; set; }
    public string? Ours { get; set; }
    public string? ChildPresent { get; set; }
    public HeldPart Held { get; set; }
    public HeldBecause? HeldBecause { get; set; }
    public DateOnly? By { get; set; }
    public Whose Whose { get; set; }

    public NoteWords Words(NoteKind kind, Guid? corrects) => new(kind, Tidy(Happened), Tidy(Said), Tidy(Ours),
        ChildPresent switch { "yes" => true, "no" => false, _ => null }, Held, HeldBecause, By, Whose, corrects);

    private static string Tidy(string? text) => text?.Trim() ?? "";
}

/// <summary>The note's own id, and the last note that stood there when the page was read.</summary>
public sealed class NoteMarks
{
    public Guid Note { get; set; }
    public int Seen { get; set; }
}
