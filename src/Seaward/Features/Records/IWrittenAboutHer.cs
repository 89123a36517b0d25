using Seaward.Platform.Door;
using Seaward.Platform.Wording;

namespace Seaward.Features.Records;

/// <summary>What happened, what she said, what one of us thinks, and her answer to it: never mixed.</summary>
public enum WrittenKind { Happened, Said, View, Reply }

public sealed record WrittenPart(WrittenKind Kind, string Text);

/// <summary>One thing written about her: when, by whom (a first name), what it is, and its parts.</summary>
public sealed record Written(DateTimeOffset At, string Who, Phrase Title, IReadOnlyList<WrittenPart> Parts);

/// <summary>A feature that keeps something written about her shows it to her by adding one of these.</summary>
public interface IWrittenAboutHer
{
    Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct);
}
