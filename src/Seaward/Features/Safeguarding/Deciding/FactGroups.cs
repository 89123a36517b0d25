using Seaward.Features.Safeguarding.Triggers;

namespace Seaward.Features.Safeguarding.Deciding;

/// <summary>The questions of the list in groups, so that the page stays short. A fact that a local list adds stands at the end.</summary>
public static class FactGroups
{
    private static readonly (string Name, string[] Facts)[] Known =
    [
        ("hurt", ["child-injury-seen", "injury-how", "child-said-hurt", "someone-saw-child-hurt", "child-said-sexual-harm", "sexual-harm-seen", "child-made-use-of", "said-will-hurt-child", "child-swallowed-medicine"]),
        ("alone", ["child-left-alone", "left-child-age", "left-child-met-danger", "left-alone-times", "asleep-beside-baby", "child-caring", "caring-costs-child"]),
        ("attack", ["child-there-in-attack", "attack-was-grave"]),
        ("needs", ["child-went-hungry", "child-was-cold", "child-had-no-bed", "child-had-no-clean-clothes", "needs-unmet-weeks", "child-slept-outside", "health-worker-found-harm", "child-health-visits-missed", "school-days-in-100", "school-missed-for-home", "medicine-in-reach", "safe-box-given"]),
        ("birth", ["expected-child-weeks", "antenatal-care"]),
        ("tried", ["help-was-tried"]),
    ];

    // Asked for one reason only: a "no" or a complaint before a referral calls for someone who was not part of it. (Y5)
    private static readonly string[] Protest = ["complaint", "disagreement", "said-no-to-screening"];

    /// <summary>What no line reads is not asked at all. Danger now has its own page.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<Fact> Facts)> Of(Framework framework)
    {
        var read = framework.Triggers.SelectMany(t => t.When.FactKeys).Concat(Protest).ToHashSet(StringComparer.Ordinal);
        var asked = framework.Facts.Where(f => read.Contains(f.Key)).ToList();
        var never = framework.NeverOnTheirOwn.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, keys) in Known)
            yield return (name, [.. asked.Where(f => keys.Contains(f.Key) && !never.Contains(f.Key))]);
        var placed = Known.SelectMany(k => k.Facts).ToHashSet(StringComparer.Ordinal);
        var rest = asked.Where(f => !placed.Contains(f.Key) && !never.Contains(f.Key)).ToList();
        if (rest.Count > 0) yield return ("local", rest);
        yield return ("offers", [.. asked.Where(f => never.Contains(f.Key))]);
    }

    public static bool Asks(Framework framework, string key) => Of(framework).Any(g => g.Facts.Any(f => f.Key == key));
}
