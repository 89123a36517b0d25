namespace Seaward.Features.FrontDoor;

/// <summary>What the service says of its own hours, under <c>Service</c> in the settings. What is not set is not promised.</summary>
public sealed class FrontDoorSettings
{
    public ReadingTimes Questions { get; init; } = new();

    /// <summary>Only whether there are any: what is in them and where they wait belongs to the bags alone.</summary>
    public BagsHere Bags { get; init; } = new();
}

public sealed class BagsHere
{
    public IReadOnlyList<BagPlaceHere> Places { get; init; } = [];
}

public sealed class BagPlaceHere
{
    public string Key { get; init; } = "";
}

/// <summary>When questions are read and answered.</summary>
public sealed class ReadingTimes
{
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];
    public IReadOnlyList<TimeOnly> At { get; init; } = [];

    /// <summary>Open hours: a question that waits for eight of them makes the page say so.</summary>
    public TimeOnly From { get; init; } = new(9, 0);
    public TimeOnly Till { get; init; } = new(17, 0);
}
