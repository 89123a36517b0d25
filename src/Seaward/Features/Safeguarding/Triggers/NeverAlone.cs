namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>What is never a reason on its own. A file may add to these; one that leaves any of them out is refused. (Y2 to Y5, Y9)</summary>
public static class NeverAlone
{
    public const Response Ceiling = Response.EarlyHelpOffer;

    public static readonly IReadOnlyList<string> Always =
    [
        "using", "back-to-using", "in-treatment", "positive-test", "missed-meeting", "equipment-supplied", "naloxone-supplied",
        "past-removal", "past-conviction", "homeless", "sex-work", "complaint", "disagreement", "attacked", "asked-for-help",
        "said-no-to-screening",
    ];
}
