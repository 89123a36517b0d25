using Seaward.Features.Joining;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>A woman who has left is told, and tried, only by ways she left open. Waiting where she comes is always open; danger never waits for this. (R5k, R5f)</summary>
public static class WayRules
{
    public static bool MayTell(NoticeHow how, IReadOnlyList<Way> stay) => how switch
    {
        NoticeHow.SpokenOnThePhone => stay.Contains(Way.Ring),
        NoticeHow.WithHerMediator => stay.Contains(Way.SomeoneElse),
        _ => true,
    };

    public static bool MayTry(AttemptWay way, IReadOnlyList<Way> stay) => way switch
    {
        AttemptWay.RangHer => stay.Contains(Way.Ring),
        AttemptWay.AskedHerToRing => stay.Contains(Way.Text) || stay.Contains(Way.Letter) || stay.Contains(Way.Ring),
        AttemptWay.WentToSeeHer => stay.Contains(Way.Visit),
        AttemptWay.ThroughSomeoneSheChose => stay.Contains(Way.SomeoneElse),
        _ => true,
    };
}
