using Seaward.Platform;

namespace Seaward.Features.Care.Today;

/// <summary>Something that waits for an answer: how many, what they are, and where to give it. Nothing when nobody waits.</summary>
public sealed record WaitingHere(int Count, string OneKey, string ManyKey, string LinkKey, string Href)
{
    /// <summary>Stands above the day, not beside it.</summary>
    public bool CannotWait { get; init; }

    /// <summary>Each of them, where each has a place of its own: whose, and where.</summary>
    public IReadOnlyList<(RecordId Woman, string Href)> Each { get; init; } = [];

    /// <summary>What the words need besides how many.</summary>
    public IReadOnlyList<object?> Values { get; init; } = [];
}

/// <summary>What another feature puts on Today. One command each, whatever the number of women.</summary>
public interface IOnToday
{
    Task<WaitingHere?> For(Actor worker, CancellationToken ct);
}
