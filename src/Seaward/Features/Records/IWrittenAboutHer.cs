using Seaward.Platform.Door;
using Seaward.Platform.Wording;

namespace Seaward.Features.Records;

/// <summary>
/// Never mixed: what happened, what she said, what we did or said we would do, what we would send or sent and what became of it,
/// and her answer, a plain one, that something is wrong, or that she wants it explained; and what was weighed before a letter, part by part.
/// </summary>
public enum WrittenKind { Happened, Said, Plan, Did, WouldSend, Sent, Where, CameOfIt, Reply, Wrong, Explain, PointsTo, PointsAway, Else, HelpThere, HarmActing, HarmNot, Asked, LeftOut, Against }

public sealed record WrittenPart(WrittenKind Kind, string Text);

/// <summary>Where she can do something about it: a place, what it says, and the values it is asked with.</summary>
public sealed record Leads(string Place, Phrase Says, IReadOnlyDictionary<string, string> With);

/// <summary>One thing written about her: when, by whom (a first name), what it is, its parts, and what she can do about them.</summary>
public sealed record Written(DateTimeOffset At, string Who, Phrase Title, IReadOnlyList<WrittenPart> Parts, IReadOnlyList<Leads> Leads);

/// <summary>A feature that keeps something written about her shows it to her by adding one of these.</summary>
public interface IWrittenAboutHer
{
    Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct);
}
