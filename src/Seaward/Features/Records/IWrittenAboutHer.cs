using Seaward.Platform.Door;
using Seaward.Platform.Wording;

namespace Seaward.Features.Records;

/// <summary>What happened, what she said, what one of us thinks, and her answer to it: never mixed.</summary>
public enum WrittenKind { Happened, Said, View, Reply }

public sealed record WrittenPart(WrittenKind Kind, string Text);

/// <summary>Where she can do something about it: a place, and the one value it is asked with.</summary>
public sealed record Leads(string Place, string With, string Value, Phrase Says);

/// <summary>One thing written about her: when, by whom (a first name), what it is, its parts, and what she can do about it.</summary>
public sealed record Written(DateTimeOffset At, string Who, Phrase Title, IReadOnlyList<WrittenPart> Parts, Leads? Leads = null);

/// <summary>A feature that keeps something written about her shows it to her by adding one of these.</summary>
public interface IWrittenAboutHer
{
    Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct);
}
