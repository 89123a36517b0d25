using Seaward.Features.Joining;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>She is tried only by ways she has given, and a woman who has left is told only by ways she left open. Waiting where she comes is always open; danger never waits for this. (R5k, R5f)</summary>
public static class WayRules
{
    public static bool MayTell(NoticeHow how, IReadOnlyList<Way> stay) => how switch
    {
        NoticeHow.SpokenOnThePhone => stay.Contains(Way.Ring),
        NoticeHow.WithHerMediator => stay.Contains(Way.SomeoneElse),
        _ => true,
    };

    /// <summary>By the way she gave, and where a number is needed, on the number she gave.</summary>
    public static bool MayTry(AttemptWay way, HowToReach? gave) => way switch
    {
        AttemptWay.RangHer => Gave(gave, Way.Ring) && !string.IsNullOrWhiteSpace(gave!.Phone),
        AttemptWay.AskedHerToRing => Gave(gave, Way.Text) || Gave(gave, Way.Letter) || Gave(gave, Way.Ring),
        AttemptWay.WentToSeeHer => Gave(gave, Way.Visit),
        AttemptWay.ThroughSomeoneSheChose => Gave(gave, Way.SomeoneElse),
        _ => true,
    };

    public static IReadOnlyList<AttemptWay> ToTry(HowToReach? gave) => [.. Enum.GetValues<AttemptWay>().Where(way => MayTry(way, gave))];

    /// <summary>She has been asked, and there is nothing but waiting until she comes.</summary>
    public static bool NoneButHers(HowToReach? gave) => gave is not null && ToTry(gave) is [AttemptWay.WaitedAtTheDropIn];

    private static bool Gave(HowToReach? gave, Way way) => gave?.Ways.Contains(way) == true;
}
