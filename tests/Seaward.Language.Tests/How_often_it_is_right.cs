using Xunit.Abstractions;

namespace Seaward.Language.Tests;

/// <summary>Sentences of daily notes, written by hand: half hold words that harm, half are their innocent neighbours.</summary>
[Trait("row", "R5l")]
public sealed class How_often_it_is_right(ITestOutputHelper output)
{
    [Fact]
    public void over_the_gold_set()
    {
        var sentences = Sentence.Of("Gold");
        Assert.True(sentences.Count >= 600, $"{sentences.Count} sentences");
        Assert.InRange(sentences.Count(sentence => sentence.Expected.Count == 0), sentences.Count / 2, sentences.Count * 2 / 3);
        Holds("the gold set, on which the rules were tuned", sentences);
    }

    [Fact]
    public void over_sentences_that_the_rules_were_not_made_for() => Holds("sentences that were unseen at first", Sentence.Of("Unseen"));

    private void Holds(string name, IReadOnlyList<Sentence> sentences)
    {
        var measure = Measure.Of(sentences);
        output.WriteLine($"Over {name}, {sentences.Count} sentences:");
        output.WriteLine(measure.ToString());
        Assert.True(measure.Precision(Severity.High) >= 0.95, measure.ToString());
        Assert.True(measure.AllPrecision >= 0.90, measure.ToString());
        Assert.True(measure.AllRecall >= 0.90, measure.ToString());
        Assert.True(measure.AlarmsPerHundred <= 3, measure.ToString());
    }
}
