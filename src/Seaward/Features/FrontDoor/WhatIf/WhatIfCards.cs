using Seaward.Features.Safeguarding.Triggers;

namespace Seaward.Features.FrontDoor.WhatIf;

/// <summary>
/// One "If I…", with the facts it comes to. What follows is asked of the list and stands nowhere else, so a card says
/// nothing that a worker would not be told. Its sentence is the words key <c>what-if.card.KEY</c>.
/// </summary>
public sealed record WhatIfCard(string Key, string About, IReadOnlyDictionary<string, FactValue> Facts)
{
    /// <summary>Stands open on the page, whoever looks over her shoulder; the others are one fold away.</summary>
    public bool First { get; init; }
}

public static class WhatIfCards
{
    public static readonly IReadOnlyList<WhatIfCard> All =
    [
        First("ask", "you"),
        First("use", "you", ("using", FactValue.Of(true))),
        First("expecting", "birth", ("using", FactValue.Of(true)), ("expected-child-weeks", FactValue.Of(12)), ("antenatal-care", FactValue.Of(true))),
        First("kit", "you", ("equipment-supplied", FactValue.Of(true))),
        First("missed", "you", ("missed-meeting", FactValue.Of(true))),
        Card("past", "you", ("past-removal", FactValue.Of(true)), ("in-treatment", FactValue.Of(true))),
        Card("attacked", "attack", ("attacked", FactValue.Of(true))),
        Card("no-home", "you", ("homeless", FactValue.Of(true))),
        First("help", "you", ("asked-for-help", FactValue.Of(true))),
        Card("reach", "needs", ("medicine-in-reach", FactValue.Of(true))),
        Card("left", "alone", ("child-left-alone", FactValue.Of(true)), ("left-child-age", FactValue.Of(8)), ("left-alone-times", FactValue.Of(1))),
        Card("swallowed", "now", ("child-swallowed-something-now", FactValue.Of(true))),
    ];

    public static WhatIfCard? Named(string? key) => All.FirstOrDefault(card => card.Key == key);

    private static WhatIfCard First(string key, string about, params (string Key, FactValue Value)[] facts) => Card(key, about, facts) with { First = true };

    private static WhatIfCard Card(string key, string about, params (string Key, FactValue Value)[] facts) =>
        new(key, about, facts.ToDictionary(f => f.Key, f => f.Value));
}
