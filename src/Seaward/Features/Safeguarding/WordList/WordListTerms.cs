namespace Seaward.Features.Safeguarding.WordList;

/// <summary>The words that people meet when someone thinks about a child's safety, each with what it means, what it does not, and what to ask for.</summary>
public static class WordListTerms
{
    public static readonly IReadOnlyList<string> All =
    [
        "advocate", "assessment", "care-order", "chair", "child-in-need", "children-s-services", "complaint",
        "conference", "confidentiality", "consent", "core-group", "court", "duty-team", "early-help",
        "emergency-order", "explanation", "fact", "family-group-meeting", "family-time", "framework",
        "immediate-danger", "interim-order", "interpreter", "key-worker", "lawyer", "looked-after", "mediator",
        "notice", "outcome", "parental-responsibility", "peer", "plan", "police-protection", "pre-birth",
        "pre-proceedings", "receipt", "record", "referral", "reply", "review", "safeguarding", "safeguarding-lead",
        "second-person", "section-20", "section-47", "significant-harm", "social-worker", "strategy-meeting",
        "threshold", "trigger",
    ];

    public static string Name(string term) => $"term.{term}.name";
    public static string Means(string term) => $"term.{term}.means";
    public static string IsNot(string term) => $"term.{term}.is-not";
    public static string AskFor(string term) => $"term.{term}.ask-for";
}
