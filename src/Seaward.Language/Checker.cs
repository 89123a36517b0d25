using Seaward.Language.Matching;

namespace Seaward.Language;

/// <summary>
/// Finds words that harm women who use drugs, in the notes, letters and policies of those who work with them, and offers a way to say the
/// facts. It looks at where a word stands: what a woman says herself is hers. It may be used by any number of threads at once.
/// </summary>
/// <example><code>
/// var checker = new Checker();
/// foreach (var finding in checker.Check("She has been clean for six weeks."))
///     Console.WriteLine($"{finding.Text}: {finding.Why}");
/// </code></example>
public sealed class Checker
{
    private readonly RuleBook _rules;
    private readonly HerWords _her;

    /// <summary>A checker with the rules that come with the library.</summary>
    public Checker() : this(RuleBook.British) { }

    /// <summary>A checker with rules of one's own, for notes about one woman.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="herWords">The words that she has said she uses for herself, for instance "addict in recovery": they are left alone.</param>
    public Checker(RuleBook rules, IEnumerable<string>? herWords = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        (_rules, _her) = (rules, new HerWords(herWords));
    }

    /// <summary>The rules it goes by.</summary>
    public RuleBook Rules => _rules;

    /// <summary>Checks a text.</summary>
    /// <param name="text">The text; Markdown quote blocks (<c>&gt;</c>) and headings (<c>#</c>) are understood.</param>
    /// <returns>The findings in the order of the text; none of them overlap. Text without findings costs no memory.</returns>
    public IReadOnlyList<Finding> Check(ReadOnlySpan<char> text) => new Check(_rules.Tables, _her, text, Scratch.Mine).Run();

    /// <summary>Checks a text.</summary>
    /// <param name="text">The text; Markdown quote blocks (<c>&gt;</c>) and headings (<c>#</c>) are understood.</param>
    /// <returns>The findings in the order of the text; none of them overlap. Text without findings costs no memory.</returns>
    public IReadOnlyList<Finding> Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Check(text.AsSpan());
    }

    /// <summary>The findings, and how many steps they took.</summary>
    internal (IReadOnlyList<Finding> Findings, long Taken) Counted(string text)
    {
        var check = new Check(_rules.Tables, _her, text, Scratch.Mine);
        var findings = check.Run();
        return (findings, check.Taken);
    }
}
