using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;

namespace Seaward.Features.FrontDoor.WhoSees;

/// <summary>One who may knock, and as what the door lets them in: none is a no. The sentence is <c>who.knock.KEY</c> or <c>who.no.KEY</c>.</summary>
public sealed record Answered(string Key, As? As);

/// <summary>What we keep of something, and for how long: words keys.</summary>
public sealed record KeptFor(string What, string Long);

/// <summary>The page asks the door itself, so that it cannot say anything else than the door does.</summary>
public static class WhoSeesRules
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly RecordId Hers = new(Guid.Parse("11111111-1111-4111-8111-111111111111"));
    private static readonly StaffId Someone = new(Guid.Parse("22222222-2222-4222-8222-222222222222"));

    public static IReadOnlyList<Answered> Door { get; } =
    [
        new("herself", DoorRules.Decide(new(Actor.Of(Hers), Hers, [], false), Now)),
        new("another-woman", DoorRules.Decide(new(Actor.Of(new RecordId(Someone.Value)), Hers, [], false), Now)),
        new("key-worker", Knock(StandingKind.KeyWorker)),
        new("team-today", Decide([], onDuty: true)),
        new("cover", Knock(StandingKind.Cover)),
        new("decision", Knock(StandingKind.Decision)),
        new("break-glass", Knock(StandingKind.BreakGlass)),
        new("elsewhere", Decide([], onDuty: false)),
        new("blocked", Decide([StandingKind.KeyWorker, StandingKind.Blocked], onDuty: true)),
        new("knows-her", Decide([StandingKind.KeyWorker, StandingKind.KnowsHer], onDuty: true)),
    ];

    /// <summary>Roles that no way of the door is open to, whatever they are asked to do.</summary>
    public static IEnumerable<Role> Never => Enum.GetValues<Role>().Where(role => !May.Do(role, May.WorkWithWomen));

    /// <summary>What she can ask for without a name, and what someone here has to be allowed to see it.</summary>
    public static IReadOnlyDictionary<string, string> Nameless { get; } = new Dictionary<string, string> { ["question"] = May.AnswerQuestions, ["bag"] = May.MakeBags };

    /// <summary>Who sees it here, and who does not: <c>who.is.ROLE</c>.</summary>
    public static ILookup<bool, Role> Seeing(string may) => Enum.GetValues<Role>().ToLookup(role => May.Do(role, may));

    /// <summary>What is kept, by what she knows it as, and how long its rows say.</summary>
    public static IReadOnlyDictionary<string, string[]> Tables { get; } = new Dictionary<string, string[]>
    {
        ["question"] = ["question", "question_part"],
        ["bag"] = ["bag", "bag_content"],
        ["bag-count"] = ["bag_given"],
        ["record"] = ["record", "note"],
        ["looks"] = ["access_line"],
    };

    /// <summary>How long, as a column says it, and the words she reads for it.</summary>
    public static IReadOnlyDictionary<string, string> Long { get; } = new Dictionary<string, string>
    {
        ["30 days after she last read it, or until she deletes it"] = "who.kept.thirty-days",
        ["until it is handed over or put back"] = "who.kept.till-collected",
        ["kept: it is a count and says nothing of anyone"] = "who.kept.count",
        ["as long as the record"] = "who.kept.record",
    };

    private static As? Knock(StandingKind kind) => Decide([kind], onDuty: false);

    private static As? Decide(IEnumerable<StandingKind> kinds, bool onDuty) =>
        DoorRules.Decide(new(Actor.Of(Someone), Hers, [.. kinds.Select(k => new StandingNow(k, Now.AddDays(-1), null))], onDuty), Now);
}

/// <summary>What the page promises. Each has a test of its own; one without fails the build. The sentence is <c>who.promise.KEY</c>.</summary>
public static class Promised
{
    public static readonly IReadOnlyList<string> All =
    [
        "line-first", "you-see", "blocked", "left", "managers", "peers", "mediators", "no-hold", "no-name", "nothing-picked", "bag-apart", "delete", "no-cookie", "told-first", "figures",
    ];
}
