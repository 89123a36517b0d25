namespace Seaward.Language;

/// <summary>One place in a text where a rule has something to say.</summary>
/// <param name="Start">Where the words begin: a count of UTF-16 units from the start of the text.</param>
/// <param name="Length">How many UTF-16 units they take.</param>
/// <param name="Text">The words as they were written.</param>
/// <param name="Rule">The rule that found them.</param>
public readonly record struct Finding(int Start, int Length, string Text, Rule Rule)
{
    /// <summary>The id of the rule, for instance <c>clean-of-a-person</c>.</summary>
    public string RuleId => Rule.Id;

    /// <summary>How much the words harm.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>One to three things to write instead; often a question that asks for what was seen or heard.</summary>
    public IReadOnlyList<string> Instead => Rule.Instead;

    /// <summary>The reason, in one plain sentence.</summary>
    public string Why => Rule.Why;

    /// <summary>A short tag for where the rule comes from.</summary>
    public string Source => Rule.Source;
}
