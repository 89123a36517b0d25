namespace Seaward.Features.Joining;

/// <summary>The questions of a safe contact, as they are typed.</summary>
public sealed class ReachForm
{
    public Way[] Ways { get; set; } = [];
    public string? Phone { get; set; }
    public string? Address { get; set; }
    public string? Hours { get; set; }
    public string? MaySay { get; set; }
    public string? WhoAnswers { get; set; }
    public string? Never { get; set; }

    public HowToReach AsSaid => new(Ways, Hours, MaySay, WhoAnswers) { Phone = Phone?.Trim(), Address = Address?.Trim(), Never = Never?.Trim() };

    public static ReachForm From(HowToReach how) => new()
    {
        Ways = [.. how.Ways], Phone = how.Phone, Address = how.Address, Hours = how.Hours, MaySay = how.MaySay, WhoAnswers = how.WhoAnswers, Never = how.Never,
    };
}
