namespace Seaward.Language.Matching;

/// <summary>Whose words stand between two quotation marks.</summary>
internal enum Voice : byte
{
    /// <summary>Nobody's in particular: marks that doubt.</summary>
    Nobody,

    /// <summary>Somebody is quoted.</summary>
    Somebody,

    /// <summary>A word is spoken of.</summary>
    Wording,
}

/// <summary>A stretch between two quotation marks, in characters.</summary>
internal readonly record struct Quotation(int Open, int Close, Voice Voice)
{
    public bool Covers(int start, int end) => Open < start && end <= Close;
}
