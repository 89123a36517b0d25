using Seaward.Features.Safeguarding.WordList;
using Seaward.Platform.Wording;

namespace Seaward.Tests.Features.Safeguarding.WordList;

public sealed class WordListTests
{
    private static readonly Phrasebook Book = new();

    [Fact, Trait("row", "R5e")]
    public void every_term_says_what_it_means_what_it_is_not_and_what_she_can_ask_for()
    {
        var keys = WordListTerms.All.SelectMany(t => new[] { WordListTerms.Name(t), WordListTerms.Means(t), WordListTerms.IsNot(t), WordListTerms.AskFor(t) });

        Assert.All(keys, key => Assert.True(Book.Has(key), key));
        Assert.Equal(WordListTerms.All.Distinct(), WordListTerms.All);
    }

    [Fact, Trait("row", "R5e")]
    public void no_term_has_words_and_no_place_in_the_list()
    {
        var worded = Book.Keys.Where(k => k.StartsWith("term.", StringComparison.Ordinal)).Select(k => k.Split('.')[1]).Distinct();

        Assert.Equal(WordListTerms.All.Order(StringComparer.Ordinal), worded.Order(StringComparer.Ordinal));
    }

    [Theory, Trait("row", "R5e")]
    [InlineData("referral")]
    [InlineData("children-s-services")]
    [InlineData("early-help")]
    [InlineData("assessment")]
    [InlineData("conference")]
    [InlineData("plan")]
    [InlineData("care-order")]
    [InlineData("safeguarding")]
    [InlineData("confidentiality")]
    [InlineData("consent")]
    [InlineData("receipt")]
    [InlineData("notice")]
    [InlineData("reply")]
    [InlineData("advocate")]
    [InlineData("mediator")]
    [InlineData("key-worker")]
    [InlineData("threshold")]
    [InlineData("trigger")]
    [InlineData("immediate-danger")]
    public void the_words_of_the_process_are_in_it(string term) => Assert.Contains(term, WordListTerms.All);

    [Fact, Trait("row", "R5e")]
    public void its_sentences_are_short_and_calm()
    {
        foreach (var key in Book.Keys.Where(k => k.StartsWith("term.", StringComparison.Ordinal)))
        {
            var text = Book.Find(key, "en").Text;
            Assert.DoesNotContain('!', text);
            foreach (var sentence in text.Split(['.', '?', ':']))
                Assert.True(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 20, $"{key}: {sentence}");
        }
    }
}
