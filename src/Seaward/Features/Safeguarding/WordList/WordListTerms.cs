namespace Seaward.Features.Safeguarding.WordList;

/// <summary>The words that people meet when someone thinks about a child's safety, each with what it means, what it does not, and what to ask for.</summary>
public static class WordListTerms
{
    /// <summary>In the order she may need them: with us first, a court last. The heading is <c>word-list.group.KEY</c>.</summary>
    public static readonly IReadOnlyList<(string Key, string[] Terms)> Groups =
    [
        ("us", ["key-worker", "confidentiality", "record", "consent", "explanation", "receipt", "interpreter", "peer", "advocate", "mediator", "complaint"]),
        ("list", ["safeguarding", "framework", "trigger", "fact", "early-help", "threshold", "significant-harm", "immediate-danger", "safeguarding-lead", "second-person"]),
        ("outside", ["referral", "notice", "reply", "outcome", "children-s-services", "social-worker", "duty-team"]),
        ("meetings", ["assessment", "section-47", "strategy-meeting", "conference", "chair", "plan", "core-group", "review", "child-in-need", "family-group-meeting", "family-time", "pre-birth"]),
        ("court", ["pre-proceedings", "lawyer", "court", "section-20", "parental-responsibility", "interim-order", "care-order", "emergency-order", "police-protection", "looked-after"]),
    ];

    public static readonly IReadOnlyList<string> All = [.. Groups.SelectMany(group => group.Terms)];

    public static string Name(string term) => $"term.{term}.name";
    public static string Means(string term) => $"term.{term}.means";
    public static string IsNot(string term) => $"term.{term}.is-not";
    public static string AskFor(string term) => $"term.{term}.ask-for";

    /// <summary>The forms in which a page may use it, apart by semicolons.</summary>
    public static string Met(string term) => $"term.{term}.met";
}
