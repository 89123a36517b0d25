namespace Seaward.Language.Rules;

/// <summary>Where a context is looked for.</summary>
internal enum Where : byte
{
    /// <summary>Ending right before the words.</summary>
    Before,

    /// <summary>Beginning right after them.</summary>
    After,

    /// <summary>Anywhere in the same sentence.</summary>
    Near,

    /// <summary>Around them: the words are a part of it.</summary>
    In,
}

/// <summary>One context: where, and the pattern.</summary>
internal sealed record Condition(Where Where, bool Absent, int Pattern, int Width)
{
    /// <summary>What the pattern can begin with, once all patterns were read.</summary>
    public Firsts? Firsts { get; set; }
}

/// <summary>A way in which a rule's words are meant: the conditions under which it speaks.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="When">One of these must hold, where there are any; each is a list of which all must hold.</param>
/// <param name="Unless">None of these may hold.</param>
/// <param name="Kept">What the rule keeps quiet about.</param>
internal sealed record Sense(Rule Rule, Condition[][] When, Condition[][] Unless, Quiet Kept);

/// <summary>Surroundings in which a rule keeps quiet.</summary>
[Flags]
internal enum Quiet
{
    /// <summary>It always speaks.</summary>
    Never = 0,

    /// <summary>In what somebody is quoted as saying.</summary>
    Quotes = 1,

    /// <summary>In names of services, laws, courses and posts.</summary>
    Names = 2,

    /// <summary>Where it is said that she is not so.</summary>
    Negated = 4,

    /// <summary>Where the word itself is talked about, or somebody called her that.</summary>
    Mentioned = 8,

    /// <summary>In a heading.</summary>
    Headings = 16,
}
