namespace Seaward.Features.FrontDoor;

/// <summary>A number as it is shown and printed; the words beside it do not say what it opens.</summary>
public sealed record NumberCard(IReadOnlyList<string> Groups, string Says);
