namespace Seaward.Platform.Wording;

/// <summary>Something to write instead. Where it can be put into the box so that whole sentences come of it, it says where and how; the rest is for reading.</summary>
public sealed record Instead(string Text, bool CanBeUsed, int At = 0, int Length = 0, string Put = "");

/// <summary>One place in a text that has better words: where, how much it harms as a words key and as a number that grows, why, and what to write.</summary>
public sealed record WordFound(int Start, int Length, string Text, string Rule, string Severity, int Harm, string Why, IReadOnlyList<Instead> Instead);

/// <summary>Looks for words that shame in what we write. It keeps nothing of the text and blocks nothing.</summary>
public interface IKindWords
{
    /// <param name="text">What a worker wrote.</param>
    /// <param name="hers">Words in it that are hers: they are left alone.</param>
    /// <param name="ct">When nobody waits for the answer any more.</param>
    Task<IReadOnlyList<WordFound>> Find(string text, IReadOnlyList<string> hers, CancellationToken ct);
}
