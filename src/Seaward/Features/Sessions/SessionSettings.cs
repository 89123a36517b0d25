namespace Seaward.Features.Sessions;

public enum SessionKind { DropIn, Questions, Outreach }

/// <summary>The times a service begins with, under <c>Service:Sessions</c>. Once staff keep their own, those are shown.</summary>
public sealed class SessionSettings
{
    public IReadOnlyList<SessionTime> Sessions { get; init; } = [];
}

/// <summary>A time to come, in the words of the service.</summary>
public sealed record SessionTime
{
    public SessionKind Kind { get; init; }
    public DayOfWeek Day { get; init; }
    public TimeOnly From { get; init; }
    public TimeOnly Till { get; init; }

    /// <summary>By what she will see: "blue door, behind the library".</summary>
    public string Place { get; init; } = "";

    public string? WhoMayCome { get; init; }
    public string? WhoIsThere { get; init; }
    public string? Children { get; init; }

    /// <summary>How often we changed it: a calendar takes the newer of two.</summary>
    public int Changes { get; internal init; }

    /// <summary>Both who is there and what there is for the children: without it she has to ask.</summary>
    public bool SaysWho => !string.IsNullOrWhiteSpace(WhoIsThere) && !string.IsNullOrWhiteSpace(Children);
}
