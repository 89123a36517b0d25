namespace Seaward.Platform.Door;

/// <summary>As what someone was let in; she reads it beside the name.</summary>
public enum As { Herself, KeyWorker, TeamToday, Cover, Decision, BreakGlass }

/// <summary>What the door knows about the one who knocks.</summary>
public sealed record Knock(Actor Actor, RecordId Record, IReadOnlyList<StandingNow> Standings, bool OnDutyAtHerSite);

public readonly record struct StandingNow(StandingKind Kind, DateTimeOffset From, DateTimeOffset? Until);

/// <summary>Who may open a record (design 2). The default is nobody.</summary>
public static class DoorRules
{
    public static As? Decide(Knock knock, DateTimeOffset now)
    {
        if (knock.Actor.Kind is ActorKind.Woman) return knock.Actor.Id == knock.Record.Value ? As.Herself : null;
        if (knock.Actor.Kind is not ActorKind.Staff) return null;

        var standings = knock.Standings.Where(s => s.From <= now && (s.Until is null || now < s.Until)).Select(s => s.Kind).ToHashSet();
        if (standings.Contains(StandingKind.Blocked) || standings.Contains(StandingKind.KnowsHer)) return null;
        if (standings.Contains(StandingKind.KeyWorker)) return As.KeyWorker;
        if (standings.Contains(StandingKind.Cover)) return As.Cover;
        if (knock.OnDutyAtHerSite) return As.TeamToday;
        if (standings.Contains(StandingKind.Decision)) return As.Decision;
        return standings.Contains(StandingKind.BreakGlass) ? As.BreakGlass : null;
    }
}
