using System.Text;

namespace Seaward.Language.Tests;

/// <summary>No text makes the checker throw, and none makes it do more than so many steps for each character.</summary>
[Trait("row", "R5l")]
public sealed class Any_text
{
    private const int StepsPerCharacter = 400;

    private static readonly Checker OurChecker = new();
    private static readonly string[] Pieces = Made();

    public static TheoryData<string> Worst =>
    [
        "clean ", "she is clean ", "\"", "“", "‘a ", "'a", "user ", "drug ", "\n", "\n\n“", "> ", "# ", "not ", "clean clean ", "she, ", "addict. ", "relapse ", "refused and ", "failed to ", "the word ",
        "She is not clean and ", "his her the ", "drug drug user ", "\u200b", "a\u200b", "\ud83d", "\udc00\ud83d", "'", "’s", "www.", "http://", "the the the clean ", "claims that she ", "“clean” ", "\"clean\" she said ",
    ];

    [Theory, MemberData(nameof(Worst))]
    public void of_one_piece_again_and_again_is_linear(string piece)
    {
        var (some, more) = (Repeated(piece, 4_000), Repeated(piece, 40_000));
        var (few, many) = (OurChecker.Counted(some).Taken, OurChecker.Counted(more).Taken);
        Assert.True(many <= (few + 1_000) * 11, $"{few} steps, then {many}");
        Assert.True(many <= (long)more.Length * StepsPerCharacter, $"{many} steps for {more.Length} characters");
    }

    [Fact]
    public void made_of_the_words_of_the_rules_is_linear_and_never_throws()
    {
        var dice = new Random(20260101);
        for (var round = 0; round < 400; round++)
        {
            var text = new StringBuilder();
            while (text.Length < 2_000) text.Append(Pieces[dice.Next(Pieces.Length)]).Append(dice.Next(8) switch { 0 => ", ", 1 => ". ", 2 => "\n", 3 => "\" ", 4 => "’", _ => " " });
            var made = text.ToString();
            var (findings, taken) = OurChecker.Counted(made);
            Assert.True(taken <= (long)made.Length * StepsPerCharacter, $"{taken} steps for: {made}");
            Assert.All(findings, finding => Assert.Equal(finding.Text, made.Substring(finding.Start, finding.Length)));
            for (var at = 1; at < findings.Count; at++) Assert.True(findings[at - 1].Start + findings[at - 1].Length <= findings[at].Start);
        }
    }

    [Fact]
    public void made_of_any_characters_never_throws()
    {
        var dice = new Random(20260102);
        var any = new char[3_000];
        for (var round = 0; round < 300; round++)
        {
            for (var at = 0; at < any.Length; at++) any[at] = dice.Next(3) == 0 ? " \"'“”‘’.,\n>#-"[dice.Next(13)] : (char)dice.Next(round % 2 == 0 ? 0x250 : 0x10000);
            OurChecker.Check(any);
        }
    }

    private static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length + 1));

    private static string[] Made() => [.. RuleBook.British.Rules
        .SelectMany(rule => rule.Catch.Concat(rule.Leave)).SelectMany(sentence => sentence.Split(' ')).Distinct(), "she", "is", "not", "the word", "“", "”", "\"", "> ", "# ", "…"];
}
