using Seaward.Platform.Door;

namespace Seaward.Features.Joining;

/// <summary>Something another feature puts on the person page: a heading, and a few ways on or a partial of its own.</summary>
public interface IOnPersonPage
{
    /// <summary>Lower comes first. Explanation is 100, talking 200; leave gaps.</summary>
    int Order { get; }

    /// <summary>Nothing, or a card for this woman. The record is open already; the reader's opening has been written down.</summary>
    Task<PersonCard?> For(OpenRecord record, CancellationToken ct);
}

/// <summary>What stands on the card. Texts are words keys. A partial gets the model.</summary>
public sealed record PersonCard(string Title)
{
    public PersonText? Text { get; init; }
    public IReadOnlyList<PersonLink> Links { get; init; } = [];

    /// <summary>Stands in the second column where there is room for two.</summary>
    public bool Beside { get; init; }

    /// <summary>A way on that stands under her name, above everything else.</summary>
    public PersonLink? First { get; init; }

    public string? Partial { get; init; }
    public object? Model { get; init; }
}

public sealed record PersonText(string Words, params object?[] Values);

public sealed record PersonLink(string Href, string Words, string Icon = "go", PersonText? Beside = null);
