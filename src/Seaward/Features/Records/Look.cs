using Seaward.Platform.Identity;
using Seaward.Platform.Threads;

namespace Seaward.Features.Records;

/// <summary>One opening, or several of the same kind by the same person on one day, as she reads it.</summary>
public sealed record Look(long Line, DateOnly Day, string PartOfDay, string? Name, Role? Role, string As, string Why, IReadOnlyList<Conversation> Asked)
{
    public DateTimeOffset At { get; init; }

    public bool ByHer => As == "Herself";
    public bool InList => As == "List";
    public bool InAHurry => As == "BreakGlass";

    /// <summary>Only about a person, and not about herself.</summary>
    public bool MayAsk => Name is not null;
}
