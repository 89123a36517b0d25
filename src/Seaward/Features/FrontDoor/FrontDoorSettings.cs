namespace Seaward.Features.FrontDoor;

/// <summary>What the service says of its own hours, under <c>Service</c> in the settings. What is not set is not promised.</summary>
public sealed class FrontDoorSettings
{
    public IReadOnlyList<SessionTime> Sessions { get; init; } = [];

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

/// <summary>A time to drop in, in the words of the service.</summary>
public sealed class SessionTime
{
    public DayOfWeek Day { get; init; }
    public TimeOnly From { get; init; }
    public TimeOnly Till { get; init; }

    /// <summary>By what she will see: "blue door, behind the library".</summary>
    public string Place { get; init; } = "";

    public string? WhoMayCome { get; init; }
    public string? Children { get; init; }
}

/// <summary>When questions are read and answered.</summary>
public sealed class ReadingTimes
{
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];
    public IReadOnlyList<TimeOnly> At { get; init; } = [];
}
