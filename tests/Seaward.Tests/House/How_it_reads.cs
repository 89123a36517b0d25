using System.Text.RegularExpressions;
using System.Xml.Linq;
using Seaward.Features.Safeguarding.WordList;
using Xunit.Abstractions;

namespace Seaward.Tests.House;

/// <summary>A formula is a smoke alarm and no test: mothers say whether it can be read. It rings at grade five.</summary>
[Trait("row", "W9")]
public sealed partial class How_it_reads(ITestOutputHelper output)
{
    private const double Grade = 5;
    private const int LongestSentence = 20;

    private static readonly (string Page, string[] Starts)[] Pages =
    [
        ("front door", ["door.", "foot.", "bar."]), ("ask", ["ask.", "written."]), ("number", ["number.", "your-number.", "number-card."]), ("thread", ["thread.", "gone.", "said."]),
        ("bag", ["bag."]), ("times", ["times."]), ("what happens if", ["what-if.", "never.", "response.", "limit.", "level."]), ("the questions", ["fact."]), ("the lines", ["trigger."]),
        ("who made it", ["made."]), ("young", ["forchild."]), ("who sees what", ["who."]), ("things to read", ["read."]), ("words", ["term."]),
    ];

    // Defined terms, each in the word list or a name: left out before counting.
    private static readonly string[] Terms =
        ["safeguarding lead", "safeguarding", "children’s services", "duty team", "framework", "naloxone", "referral", "confidentiality", "immediate danger", "social worker", "midwife", "Childline"];

    private static readonly IReadOnlyList<(string Key, string Text)> Words = [..
        from file in Repo.Files("src", "Words.resx")
        from data in XDocument.Load(file).Root!.Elements("data")
        select (data.Attribute("name")!.Value, data.Element("value")!.Value)];

    [Fact]
    public void every_page_at_the_front_door_is_of_grade_five_or_below() => Repo.None(
        from page in Pages
        let grade = Flesch(Sentences(page.Starts))
        where Told(page.Page, grade) > Grade
        select $"{page.Page}: {grade:0.0}");

    [Fact]
    public void no_sentence_there_has_more_than_twenty_words() => Repo.None(
        from page in Pages
        from sentence in Sentences(page.Starts)
        where Counted(sentence).Count() > LongestSentence
        select $"{page.Page}: {sentence}");

    /// <summary>Words of the process that a mother may meet in what we write; each leads to its line in the word list.</summary>
    private static readonly Dictionary<string, string> Process = new()
    {
        ["conference"] = "conference", ["strategy meeting"] = "strategy-meeting", ["assessment"] = "assessment", ["care order"] = "care-order", ["interim"] = "interim-order", ["emergency order"] = "emergency-order",
        ["core group"] = "core-group", ["advocate"] = "advocate", ["mediator"] = "mediator", ["threshold"] = "threshold", ["trigger"] = "trigger", ["referral"] = "referral", ["safeguarding lead"] = "safeguarding-lead",
        ["safeguarding"] = "safeguarding", ["children’s services"] = "children-s-services", ["social worker"] = "social-worker", ["duty team"] = "duty-team", ["early help"] = "early-help", ["child in need"] = "child-in-need",
        ["significant harm"] = "significant-harm", ["section 47"] = "section-47", ["section 20"] = "section-20", ["looked after"] = "looked-after", ["confidential"] = "confidentiality", ["framework"] = "framework",
        ["interpreter"] = "interpreter", ["pre-birth"] = "pre-birth", ["parental responsibility"] = "parental-responsibility", ["police protection"] = "police-protection", ["proceedings"] = "pre-proceedings",
        ["family group"] = "family-group-meeting", ["key worker"] = "key-worker", ["second person"] = "second-person", ["chair"] = "chair", ["notice"] = "notice",
    };

    // Of these we have no entry, so we may not use them.
    private static readonly string[] NoEntry = ["MARAC", "MASH", "DASH", "Cafcass", "LADO", "guardian ad litem", "public law outline", "chronology", "toxic trio", "PLO", "IRO", "ICPC"];

    [Fact, Trait("row", "R5e")]
    public void a_word_of_the_process_has_its_line_in_the_word_list() => Repo.None(
        from word in Words
        from term in Process
        where word.Text.Contains(term.Key, StringComparison.OrdinalIgnoreCase) && !WordListTerms.All.Contains(term.Value)
        select $"{word.Key}: {term.Key}");

    [Fact, Trait("row", "R5e")]
    public void a_word_without_a_line_is_not_used() => Repo.None(
        from word in Words
        from term in NoEntry
        where Regex.IsMatch(word.Text, $@"\b{Regex.Escape(term)}\b")
        select $"{word.Key}: {term}");

    [Fact, Trait("row", "R5e")]
    public void every_term_of_the_list_can_be_met() => Assert.Empty(Process.Values.Except(WordListTerms.All));

    private double Told(string page, double grade)
    {
        output.WriteLine($"{page}: {grade:0.0}");
        return grade;
    }

    private static List<string> Sentences(string[] starts) => [..
        from word in Words
        where starts.Any(start => word.Key.StartsWith(start, StringComparison.Ordinal))
        where !word.Key.EndsWith(".name", StringComparison.Ordinal) && !(word.Key.StartsWith("fact.", StringComparison.Ordinal) && word.Key.EndsWith(".label", StringComparison.Ordinal))
        let plain = Terms.Aggregate(Value().Replace(word.Text, ""), (text, term) => text.Replace(term, "it", StringComparison.OrdinalIgnoreCase))
        from sentence in End().Split(plain)
        where Counted(sentence).Any()
        select sentence];

    private static double Flesch(List<string> sentences)
    {
        var words = sentences.SelectMany(Counted).ToList();
        return (0.39 * words.Count / sentences.Count) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    private static IEnumerable<string> Counted(string sentence) => Word().Matches(sentence).Select(match => match.Value);

    private static int Syllables(string word)
    {
        var plain = new string([.. word.ToLowerInvariant().Where(char.IsAsciiLetter)]);
        var count = Vowels().Count(plain);
        if (plain.EndsWith('e') && !plain.EndsWith("le", StringComparison.Ordinal) && !plain.EndsWith("ee", StringComparison.Ordinal) && count > 1) count--;
        if (plain.EndsWith("ed", StringComparison.Ordinal) && !plain.EndsWith("ted", StringComparison.Ordinal) && !plain.EndsWith("ded", StringComparison.Ordinal) && count > 1) count--;
        return Math.Max(1, count);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"(?<=[.?:])\s+")]
    private static partial Regex End();

    [GeneratedRegex("[A-Za-z][A-Za-z’'-]*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();
}
