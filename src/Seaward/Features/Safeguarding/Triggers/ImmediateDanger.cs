namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>A child in danger this minute. Here and not in a file, so that no file can take it away or soften it.</summary>
public static class ImmediateDanger
{
    public static readonly Level Level = new("danger", [Response.ActNow], Limit.AtOnce);

    private static readonly string[] Happening =
    [
        "child-badly-hurt-now", "child-being-attacked-now", "nobody-awake-with-child-now", "threat-to-kill-now",
        "child-missing-now", "child-swallowed-something-now", "small-child-alone-now",
    ];

    // Nobody waits for a name or a date while a child is in danger.
    public static readonly IReadOnlyList<Fact> Facts =
        [.. Happening.Select(key => new Fact(key, FactKind.YesNo) { NeedsWho = false, NeedsWhen = false })];

    public static readonly IReadOnlyList<Trigger> Triggers =
        [.. Happening.Select((key, i) => new Trigger(key, $"D{i + 1}", Level.Key, Response.ActNow, Limit.AtOnce, new Condition.Yes(key)))];
}
