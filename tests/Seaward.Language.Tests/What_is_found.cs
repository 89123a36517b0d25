namespace Seaward.Language.Tests;

/// <summary>Places, overlaps and costs.</summary>
[Trait("row", "R5l")]
public sealed class What_is_found
{
    private static readonly Checker OurChecker = new();

    [Fact]
    public void stands_where_it_says_it_stands()
    {
        const string text = "Kelly came. She is manipulative,\nand she relapsed in May.";
        var found = OurChecker.Check(text);
        Assert.Equal(["manipulative", "relapse"], found.Select(finding => finding.RuleId));
        Assert.All(found, finding => Assert.Equal(finding.Text, text.Substring(finding.Start, finding.Length)));
        Assert.Equal(found, OurChecker.Check(text.AsSpan()));
        Assert.All(found, finding => Assert.True(finding.Why.Length > 0 && finding.Instead.Count > 0 && finding.Source.Length > 0));
    }

    [Fact]
    public void of_words_that_lie_over_one_another_the_longest_is_kept()
    {
        var one = Assert.Single(OurChecker.Check("She is an ex-addict."));
        Assert.Equal("ex-addict", one.Text);
        Assert.Equal("dirty urine", Assert.Single(OurChecker.Check("It was a dirty urine.")).Text);
    }

    [Fact]
    public void of_words_of_one_length_the_most_severe_is_kept()
    {
        var rules = RuleBook.Read(("two.json", Two("mild", "low") + Two("hard", "high") is var both ? Book(both) : ""));
        Assert.Equal("hard", Assert.Single(new Checker(rules).Check("a wibble here")).RuleId);
    }

    [Fact]
    public void costs_no_memory_when_there_is_nothing()
    {
        var note = string.Concat(Enumerable.Repeat("She came at ten with her son and we talked about \"the boat\", her dose and the clean flat. ", 50));
        Assert.Empty(OurChecker.Check(note));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 20; round++) OurChecker.Check(note);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public async Task is_the_same_on_any_number_of_threads()
    {
        var sentences = Sentence.Of("Gold");
        var alone = sentences.Select(sentence => OurChecker.Check(sentence.Text).Count).ToList();
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => sentences.Select(sentence => OurChecker.Check(sentence.Text).Count).ToList())));
        Assert.All(together, counts => Assert.Equal(alone, counts));
    }

    private static string Two(string id, string severity) => $$"""{"id":"{{id}}","severity":"{{severity}}","terms":["wibble"],"instead":["x"],"why":"x","source":"x","catch":["wibble","wibble"],"leave":["a","b"]},""";

    private static string Book(string rules) => $$"""{"language":"en","sources":{"x":"x"},"lists":{},"quiet":{},"rules":[{{rules}}]}""";
}
