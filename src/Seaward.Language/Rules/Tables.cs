namespace Seaward.Language.Rules;

/// <summary>A pattern that can begin with a word, and the sense it belongs to.</summary>
internal sealed record Opening(int Pattern, Sense Sense);

/// <summary>The conditions under which words stand in a kind of surroundings.</summary>
internal sealed record Surrounding(Quiet Quiet, Condition[][] Conditions);

/// <summary>What can begin with a word.</summary>
/// <param name="Any">Patterns that the word alone may be, or that any word may follow.</param>
/// <param name="Followed">Patterns that need one of certain words right after it.</param>
/// <param name="Next">Those words, as bits.</param>
internal sealed record Opener(Opening[] Any, Opening[] Followed, ulong[] Next);

/// <summary>Everything the matcher reads, made once from the rule files.</summary>
internal sealed class Tables
{
    public required Vocabulary Vocabulary { get; init; }

    public required Misspellings Misspellings { get; init; }

    public required Step[] Steps { get; init; }

    public required ulong[][] Sets { get; init; }

    /// <summary>For each word, the patterns that can begin with it; null where there are none.</summary>
    public required Opener?[] Openings { get; init; }

    /// <summary>Surroundings in which a rule keeps quiet unless it says otherwise.</summary>
    public required Surrounding[] Shared { get; init; }

    /// <summary>For each word, what it tells about the text around it.</summary>
    public required Tells[] Tells { get; init; }

    /// <summary>The rule about quotation marks that doubt, where there is one.</summary>
    public required Sense? ScareQuotes { get; init; }
}

/// <summary>What a word tells about the text around it.</summary>
[Flags]
internal enum Tells : byte
{
    /// <summary>Nothing.</summary>
    Nothing = 0,

    /// <summary>Somebody speaks: said, told, wrote.</summary>
    Speech = 1,

    /// <summary>Somebody speaks of herself: I, my.</summary>
    Herself = 2,

    /// <summary>A word is spoken of: word, term, called.</summary>
    Wording = 4,

    /// <summary>A full stop after it ends no sentence.</summary>
    Shortened = 8,

    /// <summary>It ends the name of a service, a law, a course or a post.</summary>
    Organisation = 16,

    /// <summary>It joins the words of a name: of, and.</summary>
    Joining = 32,

    /// <summary>It comes before what a doubting quotation mark doubts: her, the, with.</summary>
    Pointing = 64,

    /// <summary>It may have a capital and is no name: The, When.</summary>
    NoName = 128,
}
