using System.Text.Json;

namespace Seaward.Features.Safeguarding.Deciding;

/// <summary>One answered question, as typed: what was seen, who saw it, when.</summary>
public sealed record Said(string Answer, string What, string Who, string When)
{
    public bool IsEmpty => Answer.Length + What.Length + Who.Length + When.Length == 0;
}

/// <summary>One grown-up at home. Everyone gets the same questions; one not asked needs a reason. (T9)</summary>
public sealed record GrownUp(string Who, string WhatHappened, string WhatWouldHelp, string WhyNotAsked)
{
    /// <summary>A mother or a father of a child here, for one comparison only: were both asked the same? No fact, and no part of what the list says.</summary>
    public string Is { get; init; } = "";

    public bool IsMother => Is == "mother";
    public bool IsFather => Is == "father";
    public bool IsEmpty => Who.Length + WhatHappened.Length + WhatWouldHelp.Length + WhyNotAsked.Length == 0;
    public bool Asked => WhatHappened.Length > 0 && WhatWouldHelp.Length > 0;
    public bool Settled => Asked || WhyNotAsked.Length > 0;
}

/// <summary>What a second person said, and whether it was yes. It stays under their name, also when somebody else is asked after them. (Y5)</summary>
public sealed record SecondWord(Guid Who, bool Agrees, string Words, DateTimeOffset At);

/// <summary>Everything on the page, kept as it was typed, in one sealed piece.</summary>
public sealed record Thoughts
{
    public Dictionary<string, Said> Facts { get; init; } = [];
    public List<GrownUp> GrownUps { get; init; } = [];

    /// <summary>Never from the page: only who was asked adds to it.</summary>
    public IReadOnlyList<SecondWord> SecondWords { get; init; } = [];

    public string NoOther { get; init; } = "";
    public string Away { get; init; } = "";
    public string Else { get; init; } = "";
    public string Help { get; init; } = "";
    public string Feel { get; init; } = "";
    public string HarmActing { get; init; } = "";
    public string LessActing { get; init; } = "";
    public string HarmNot { get; init; } = "";
    public string LessNot { get; init; } = "";
    public string ColleagueSaid { get; init; } = "";
    public string Otherwise { get; init; } = "";
    public string WillDo { get; init; } = "";
    public string By { get; init; } = "";
    public string SecondSaid { get; init; } = "";

    /// <summary>It was not explained to her when this was kept: no grown-up was asked, and that is why.</summary>
    public bool NotExplained { get; init; }

    public string ToText() => JsonSerializer.Serialize(this);

    public static Thoughts From(string text) => JsonSerializer.Deserialize<Thoughts>(text)!;
}
