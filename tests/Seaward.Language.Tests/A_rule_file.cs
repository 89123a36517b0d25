namespace Seaward.Language.Tests;

/// <summary>A mistake in a rule file is told with its line; a good one lies over the library's own.</summary>
[Trait("row", "R5l")]
public sealed class A_rule_file
{
    [Theory]
    [InlineData("{\n\"language\": \"en\",\n\"rules\": [ { \"id\": \"x\" }, ]\n}", "mine:3: rule 'x' has no 'severity'")]
    [InlineData("{\n\"rulez\": []\n}", "mine:2: a rule file has an unknown 'rulez'")]
    [InlineData("{\n\"rules\": [\n{ \"id\": \"a\"\n \"severity\": \"high\" } ]\n}", "mine:4: this is not JSON")]
    [InlineData("{\n\"lists\": {\n\"a\": \"one|two\",\n\"b\": \"[one\" } }", "mine:4: '[one' has no closing ']'")]
    [InlineData("{\n\"removed\": [\n\"no-such\" ] }", "mine:3: there is no rule 'no-such' to remove")]
    public void that_is_wrong_says_where(string json, string said)
    {
        var wrong = Assert.Throws<RuleFileException>(() => RuleBook.Read(("mine", json)));
        Assert.Contains(wrong.Problems, problem => problem.StartsWith(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"severity\": \"dreadful\"", "mine:4: rule 'mine': severity is low, medium or high")]
    [InlineData("\"terms\": [\"[one|two\"]", "mine:4: '[one|two' has no closing ']'")]
    [InlineData("\"terms\": [\"{nobody}\"]", "mine:4: there is no word list 'nobody'")]
    [InlineData("\"terms\": [\"..\"]", "mine:4: rule 'mine': '..' must begin with a word")]
    [InlineData("\"unless\": [\"beside: one\"]", "mine:4: 'beside: one' does not begin with before:, after:, near: or in:")]
    [InlineData("\"unless\": [\"{nobody}\"]", "mine:4: '{nobody}' does not begin with before:, after:, near: or in:")]
    [InlineData("\"source\": \"gossip\"", "mine:4: rule 'mine': the sources do not explain 'gossip'")]
    [InlineData("\"catch\": [\"one\"]", "mine:4: rule 'mine': 'catch' has 1 texts and needs 2 or more")]
    [InlineData("\"finds\": \"gold\"", "mine:3: rule 'mine' has either 'terms' or 'finds'")]
    public void in_which_a_rule_is_wrong_says_where(string part, string said)
    {
        var key = part.Split(':')[0];
        string[] whole = ["\"severity\": \"high\"", "\"terms\": [\"flibber\"]", "\"instead\": [\"x\"]", "\"why\": \"x\"", "\"source\": \"mine\"", "\"catch\": [\"flibber\", \"a flibber\"]", "\"leave\": [\"one\", \"two\"]"];
        var json = "{ \"sources\": { \"mine\": \"the group\" }, \"rules\": [\n\n{ \"id\": \"mine\",\n" + string.Join(", ", whole.Where(one => one.Split(':')[0] != key).Prepend(part)) + "} ] }";
        var wrong = Assert.Throws<RuleFileException>(() => RuleBook.Read(("mine", json)));
        Assert.Contains(said, wrong.Problems);
    }

    [Fact]
    public void of_the_women_s_group_lies_over_ours()
    {
        const string group = """
            // Agreed in March.
            { "sources": { "group": "The women's group" },
              "removed": [ "lived-experience" ],
              "rules": [ { "id": "flibber", "severity": "high", "terms": [ "{drug} flibber(s)?" ], "instead": [ "woman" ], "why": "We said so.", "source": "group",
                "catch": [ "a heroin flibber", "two drug flibbers" ], "leave": [ "a flibber", "heroin" ] } ] }
            """;
        var checker = new Checker(RuleBook.BritishWith("group", group));
        Assert.Equal("flibber", Assert.Single(checker.Check("She is a crack flibber with lived experience.")).RuleId);
        Assert.Contains(checker.Check("She is an addict."), finding => finding.RuleId == "addict");
    }
}
