namespace Seaward.Features.Joining;

/// <summary>The four questions of a safe contact, as they are typed.</summary>
public sealed class ReachForm
{
    public Way[] Ways { get; set; } = [];
    public string? Hours { get; set; }
    public string? MaySay { get; set; }
    public string? WhoAnswers { get; set; }

    public HowToReach AsSaid => new(Ways, Hours, MaySay, WhoAnswers);

    public static ReachForm From(HowToReach how) => new() { Ways = [.. how.Ways], Hours = how.Hours, MaySay = how.MaySay, WhoAnswers = how.WhoAnswers };
}
