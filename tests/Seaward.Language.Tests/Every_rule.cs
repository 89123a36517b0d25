namespace Seaward.Language.Tests;

/// <summary>The rules that come with the library, each by its own sentences.</summary>
[Trait("row", "R5l")]
public sealed class Every_rule
{
    private static readonly Checker OurChecker = new();

    public static TheoryData<string> Ids => [.. RuleBook.British.Rules.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void catches_and_leaves_alone_what_it_says(string id)
    {
        var rule = RuleBook.British.Rules.Single(one => one.Id == id);
        Assert.True(rule.Catch.Count >= 2 && rule.Leave.Count >= 2);
        Assert.All(rule.Catch, sentence => Assert.Contains(OurChecker.Check(sentence), finding => finding.RuleId == id));
        Assert.All(rule.Leave, sentence => Assert.DoesNotContain(OurChecker.Check(sentence), finding => finding.RuleId == id));
    }

    [Fact]
    public void says_one_to_three_things_to_write_and_one_plain_reason() => Assert.All(RuleBook.British.Rules, rule =>
    {
        Assert.InRange(rule.Instead.Count, 1, 3);
        Assert.EndsWith(".", rule.Why, StringComparison.Ordinal);
        Assert.InRange(rule.Why.Split(' ').Length, 4, 20);
        Assert.Contains(rule.Source, RuleBook.British.Sources.Keys);
    });

    [Fact]
    public void offers_nothing_that_the_checker_would_object_to() => Assert.All(
        RuleBook.British.Rules.SelectMany(rule => rule.Instead), offered => Assert.DoesNotContain(OurChecker.Check(offered), finding => finding.Severity > Severity.Low));

    [Fact]
    public void of_the_list_that_we_promised_is_there() => Assert.All(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Pairs", "promised.txt")).Where(line => line.Length > 0 && line[0] != '#'), line =>
    {
        var parts = line.Split('\t');
        Assert.True(OurChecker.Check(parts[2]).Any(finding => finding.Severity.ToString()[0] == parts[1][0]), $"{parts[0]}: {parts[2]}");
    });
}
