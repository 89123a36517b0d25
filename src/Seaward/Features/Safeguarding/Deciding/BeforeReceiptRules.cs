using System.Collections.Frozen;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Deciding;

/// <summary>
/// Before she has had it explained, a worry is written with what was seen or heard of a child, by whom and when, and what help is there
/// already. Nothing about a grown-up's life is asked or kept, and nobody is asked what they say. (Report 2024, 5e)
/// </summary>
public static class BeforeReceiptRules
{
    public const string Sentence = "think.problem.not-explained";

    /// <summary>Something a child said, had or went through, that someone saw or heard.</summary>
    private static readonly string[] SeenOrHeard =
    [
        "child-injury-seen", "injury-how", "child-said-hurt", "someone-saw-child-hurt", "child-said-sexual-harm", "sexual-harm-seen", "child-made-use-of", "said-will-hurt-child", "child-swallowed-medicine",
        "child-left-alone", "left-child-met-danger", "asleep-beside-baby", "child-caring", "caring-costs-child", "child-there-in-attack", "attack-was-grave",
        "child-went-hungry", "child-was-cold", "child-had-no-bed", "child-had-no-clean-clothes", "child-slept-outside", "health-worker-found-harm",
        "child-health-visits-missed", "school-days-in-100", "school-missed-for-home", "medicine-in-reach",
    ];

    /// <summary>A number that belongs to something seen: how old the child was, how often, how long.</summary>
    private static readonly string[] PartOfWhatWasSeen = ["left-child-age", "left-alone-times", "needs-unmet-weeks"];

    private static readonly string[] HelpThereAlready = ["safe-box-given", "help-was-tried"];

    /// <summary>Danger now waits for nothing. It has its own page; written here it says so.</summary>
    private static readonly string[] DangerNow = [.. ImmediateDanger.Triggers.SelectMany(trigger => trigger.When.FactKeys).Distinct()];

    private static readonly string[] HerLife = ["expected-child-weeks", "antenatal-care", .. NeverAlone.Always];

    private static readonly FrozenSet<string> Open = SeenOrHeard.Concat(PartOfWhatWasSeen).Concat(HelpThereAlready).Concat(DangerNow).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What nobody has declared here, a local list's own facts too, waits until it was explained.</summary>
    public static bool Offers(string fact) => Open.Contains(fact);

    /// <summary>Nothing when a fact is declared on neither side, or on both.</summary>
    public static bool? Declared(string fact) => (Open.Contains(fact), HerLife.Contains(fact)) switch { (true, false) => true, (false, true) => false, _ => null };

    public static bool HasASource(Fact fact) => PartOfWhatWasSeen.Contains(fact.Key) || DangerNow.Contains(fact.Key) || fact.NeedsWho || fact.NeedsWhen;

    /// <summary>Everything typed that waits until it was explained.</summary>
    public static IReadOnlyList<(string Fact, string Typed)> Closed(Thoughts thoughts) =>
    [
        .. thoughts.Facts.Where(f => !Offers(f.Key)).Select(f => (f.Key, Typed(f.Value.Answer, f.Value.What, f.Value.Who, f.Value.When))),
        .. thoughts.GrownUps.Where(g => !g.IsEmpty).Select(g => ("", Typed(g.Who, g.WhatHappened, g.WhatWouldHelp, g.WhyNotAsked))),
    ];

    public static Outcome Check(Thoughts thoughts) => Closed(thoughts).Count == 0 && thoughts.NoOther.Length == 0 ? Outcome.Done : Outcome.Refused(Sentence);

    /// <summary>What is left when everything that waits is taken out.</summary>
    public static Thoughts Without(Thoughts thoughts) => thoughts with
    {
        Facts = thoughts.Facts.Where(f => Offers(f.Key)).ToDictionary(f => f.Key, f => f.Value), GrownUps = [], NoOther = "",
    };

    /// <summary>What she or others answered while it was explained stays with what is written now; nobody is asked again.</summary>
    public static Thoughts Beside(Thoughts now, Thoughts? before) => now with
    {
        NotExplained = true,
        Facts = now.Facts.Concat(before?.Facts.Where(f => !Offers(f.Key)) ?? []).ToDictionary(f => f.Key, f => f.Value),
        GrownUps = before?.GrownUps ?? [],
        NoOther = before?.NoOther ?? "",
    };

    private static string Typed(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
