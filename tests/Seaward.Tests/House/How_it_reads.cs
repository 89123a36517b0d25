using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit.Abstractions;

namespace Seaward.Tests.House;

/// <summary>A formula is a smoke alarm and no test: mothers say whether it can be read. It rings at grade five.</summary>
[Trait("row", "W9")]
public sealed partial class How_it_reads(ITestOutputHelper output)
{
    internal const double Grade = 5;
    internal const int LongestSentence = 20;

    private static readonly (string Page, string[] Starts)[] Pages =
    [
        ("front door", ["door.", "foot.", "bar."]), ("ask", ["ask.", "written."]), ("number", ["number.", "your-number.", "number-card."]), ("thread", ["thread.", "gone.", "said."]),
        ("bag", ["bag."]), ("times", ["times."]), ("what happens if", ["what-if.", "never.", "response.", "limit.", "level."]), ("the questions", ["fact."]), ("the lines", ["trigger."]),
        ("who made it", ["made."]), ("young", ["forchild."]), ("who sees what", ["who."]), ("things to read", ["read."]), ("words", ["term.", "word-list."]), ("this phone", ["safe."]), ("come and see", ["come."]),
        ("before we ask", ["explain.title", "explain.lead", "explain.long-version", "explain.not-yet-is-fine", "explain.word-list"]), ("language", ["web.language."]), ("something went wrong", ["problem.", "web.place.", "written."]),
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

    private double Told(string page, double grade)
    {
        output.WriteLine($"{page}: {grade:0.0}");
        return grade;
    }

    private static List<string> Sentences(string[] starts) => [..
        from word in Words
        where starts.Any(start => word.Key.StartsWith(start, StringComparison.Ordinal))
        where !word.Key.EndsWith(".name", StringComparison.Ordinal) && !word.Key.EndsWith(".met", StringComparison.Ordinal) && !(word.Key.StartsWith("fact.", StringComparison.Ordinal) && word.Key.EndsWith(".label", StringComparison.Ordinal))
        from sentence in Plain(word.Text)
        select sentence];

    /// <summary>Sentence by sentence, with the defined terms left out.</summary>
    internal static IEnumerable<string> Plain(string text) => End()
        .Split(Terms.Aggregate(Value().Replace(text, ""), (plain, term) => plain.Replace(term, "it", StringComparison.OrdinalIgnoreCase)))
        .Where(sentence => Counted(sentence).Any());

    internal static double Flesch(IReadOnlyCollection<string> sentences)
    {
        var words = sentences.SelectMany(Counted).ToList();
        return (0.39 * words.Count / sentences.Count) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    internal static IEnumerable<string> Counted(string sentence) => Word().Matches(sentence).Select(match => match.Value);

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
