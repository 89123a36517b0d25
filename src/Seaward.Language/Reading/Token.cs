namespace Seaward.Language.Reading;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Break : byte
{
    /// <summary>A space, a hyphen, a slash, a quotation mark.</summary>
    None,

    /// <summary>A comma, a colon, a bracket, a dash.</summary>
    Comma,

    /// <summary>The end of a sentence, a line or a block.</summary>
    Sentence,
}

/// <summary>How a word is written and where it stands.</summary>
[Flags]
internal enum Shape : byte
{
    Plain = 0,
    Capital = 1,
    AllCapitals = 2,
    Number = 4,
    LineStart = 8,
    QuoteBlock = 16,
    Heading = 32,

    /// <summary>A thing, by its ending: its capital only begins a sentence.</summary>
    Thing = 64,
}

/// <summary>A word of the text.</summary>
internal struct Token
{
    public int Start;
    public int End;
    public int Word;
    public Break Break;
    public Shape Shape;
}
