using Seaward.Language.Cli;
using Seaward.Language.Rules.Ready;

namespace Seaward.Language.Tests;

/// <summary>The tool reads rules that were made ready when it was built. They say exactly what the rule file says, or they are not used.</summary>
[Trait("row", "R5l")]
public sealed class Rules_made_ready : IDisposable
{
    private static readonly byte[] Written = ReadyRules.Write(RuleBook.British);

    private readonly string _folder = Directory.CreateTempSubdirectory("seaward-language").FullName;

    [Fact]
    public void find_in_every_sentence_what_the_rule_file_finds()
    {
        var (made, ready) = (new Checker(), new Checker(ReadyRules.Read(Written)!));
        IEnumerable<string> sentences = [.. Sentence.Of("Gold").Concat(Sentence.Of("Unseen")).Select(one => one.Text), .. RuleBook.British.Rules.SelectMany(rule => rule.Catch.Concat(rule.Leave))];
        Assert.All(sentences.Append(string.Join("\n\n", sentences)), sentence => Assert.Equal(Told(made, sentence), Told(ready, sentence)));
    }

    [Fact]
    public void explain_every_rule_as_the_rule_file_does()
    {
        var ready = ReadyRules.Read(Written)!;
        Assert.Equal(RuleBook.British.Language, ready.Language);
        Assert.Equal(RuleBook.British.Sources, ready.Sources);
        Assert.Equal(RuleBook.British.Rules.Select(Told), ready.Rules.Select(Told));
    }

    [Fact]
    public void are_written_the_same_each_time() => Assert.Equal(Written, ReadyRules.Write(ReadyRules.Read(Written)!));

    [Fact]
    public void are_not_used_when_a_single_byte_is_wrong()
    {
        for (var at = 0; at < Written.Length; at += at < 64 ? 1 : 977)
        {
            byte[] damaged = [.. Written];
            damaged[at] ^= 0x10;
            Assert.Null(ReadyRules.Read(damaged));
        }
    }

    [Fact]
    public void are_not_used_when_something_is_missing_or_was_added()
    {
        foreach (var length in (int[])[0, 7, 31, 32, 40, Written.Length / 2, Written.Length - 8, Written.Length - 1]) Assert.Null(ReadyRules.Read(Written[..length]));
        Assert.Null(ReadyRules.Read([.. Written, 0]));
    }

    [Fact]
    public void are_not_used_by_another_build_of_the_library() => Assert.Null(ReadyRules.Read(ReadyRules.Write(RuleBook.British, Guid.NewGuid())));

    [Fact]
    public void lie_beside_the_tool_and_are_made_again_where_they_do_not_fit()
    {
        var path = Path.Combine(_folder, "en-GB.ready");
        Assert.Null(Prepared.From(path));
        Prepared.Make(path);
        Assert.NotNull(Prepared.From(path));
        File.WriteAllText(path, "She is an addict.");
        Assert.Null(Prepared.From(path));
        Prepared.Make(path);
        Assert.NotNull(Prepared.From(path));
        Assert.Equal(["en-GB.ready"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Told(Checker checker, string text) =>
        string.Join('\n', checker.Check(text).Select(one => $"{one.Start} {one.Length} {one.Text} {one.RuleId} {one.Severity} {one.Why} {string.Join('|', one.Instead)} {one.Source}"));

    private static string Told(Rule rule) =>
        string.Join('\n', [rule.Id, $"{rule.Severity}", rule.Why, rule.Source, .. rule.Terms, "", .. rule.Instead, "", .. rule.Catch, "", .. rule.Leave]);
}
