using System.Text.RegularExpressions;
using System.Xml.Linq;
using Seaward.Features.Safeguarding.WordList;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>A word of the process has a line in the word list, and every page of hers that uses one explains it there and then.</summary>
[Trait("row", "R5e"), Trait("row", "R5i")]
public sealed class Every_word_explained
{
    private static readonly Phrasebook Book = new();
    private static readonly WordsMet Met = new(Book);
    private static readonly IReadOnlyList<string> Process = [.. Repo.Reviewed("process-words.txt")];

    private static readonly IReadOnlyList<(string Where, string Text)> Shown =
    [
        .. from file in Repo.Files("src", "Words.resx")
           from data in XDocument.Load(file).Root!.Elements("data")
           select (data.Attribute("name")!.Value, data.Element("value")!.Value),
        .. Repo.Files("src", "before-we-ask-*.txt").Select(file => (Repo.Name(file), File.ReadAllText(file))),
    ];

    [Fact]
    public void a_word_of_the_process_that_has_no_line_is_not_used() => Repo.None(Shown.SelectMany(shown => Without(shown.Text).Select(word => $"{shown.Where}: {word}")));

    [Fact]
    public void and_this_would_find_one()
    {
        Assert.Equal(["MARAC"], Without("It goes to MARAC on Tuesday."));
        Assert.Equal(["special guardianship", "viability assessment"], Without("A viability assessment comes before special guardianship.").Order(StringComparer.Ordinal));
        Assert.Empty(Without("We ring the duty team. A social worker reads the referral."));
    }

    [Fact]
    public void every_term_has_its_four_lines_and_its_forms() => Repo.None(
        from term in WordListTerms.All
        from key in (string[])[WordListTerms.Name(term), WordListTerms.Means(term), WordListTerms.IsNot(term), WordListTerms.AskFor(term), WordListTerms.Met(term)]
        where !Book.Has(key)
        select key);

    [Fact]
    public void every_line_of_the_list_is_in_one_group_and_no_line_is_left_out()
    {
        Assert.Equal(WordListTerms.All.Count, WordListTerms.All.Distinct().Count());
        Assert.Equal(Book.Keys.Where(key => key.StartsWith("term.", StringComparison.Ordinal)).Select(key => key.Split('.')[1]).Distinct().Order(StringComparer.Ordinal), WordListTerms.All.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void of_two_that_begin_together_the_longer_is_meant()
    {
        Assert.Equal(["safeguarding-lead"], Met.In("The safeguarding lead agrees."));
        Assert.Equal(["conference", "plan"], Met.In("At a child protection conference a child protection plan is made.").Order(StringComparer.Ordinal));
        Assert.Equal(["children-s-services", "referral"], Met.In("Children’s services read the Referral").Order(StringComparer.Ordinal));
        Assert.Empty(Met.In("A wheelchair, a noticeboard and an outcomeless peerage."));
    }

    [Fact]
    public async Task a_page_explains_each_word_it_uses_where_it_stands()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var wren = await seaward.AWoman(await seaward.AWorker());
        using var herself = await seaward.Herself(wren);
        List<string> wrong = [];
        foreach (var (who, place) in Pages(she, herself))
        {
            var page = (await who.Go(place)).Page;
            var explained = page.QuerySelectorAll("[data-term]").Select(term => term.GetAttribute("data-term")!).ToHashSet();
            page.QuerySelector("details.words")?.Remove();
            wrong.AddRange(Met.In(page.QuerySelector("main")!.TextContent).Where(term => !explained.Contains(term)).Select(term => $"{place} uses {term} and does not explain it"));
        }
        Repo.None(wrong);
        var ask = await she.Go("ask");
        Assert.Contains("The people at the council who answer when something cannot wait.", ask.Page.QuerySelector("[data-term=duty-team]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_list_is_folded_in_the_order_of_need_and_open_to_print()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var (folded, open) = (await she.Go("words"), await she.Go("all-words"));

        Assert.Equal(["When you talk with us", "What we act on", "When we tell someone outside", "Meetings and plans", "Courts and the law"], folded.Page.QuerySelectorAll("main summary").Select(s => s.TextContent));
        Assert.Equal(WordListTerms.All, folded.Page.QuerySelectorAll("main dl > div").Select(term => term.Id![2..]));
        Assert.Empty(open.Page.QuerySelectorAll("main details"));
        Assert.All(open.Page.QuerySelectorAll(".abc a"), group => Assert.NotNull(open.Page.GetElementById(group.GetAttribute("href")![1..])));
        Assert.Equal(WordListTerms.All.Count, open.Page.QuerySelectorAll("main dl > div").Length);
    }

    private static IEnumerable<(Visitor Who, string Place)> Pages(Visitor anyone, Visitor herself) =>
    [
        .. ((string[])["home", "ask", "bag", "times", "come", "safe", "what-if", "what-if-list", "who-sees", "child", "read", "before-we-ask"]).Select(place => (anyone, place)),
        .. ((string[])["home", "more", "written", "looked"]).Select(place => (herself, place)),
    ];

    private static IEnumerable<string> Without(string text) => Process.Where(word =>
        Regex.IsMatch(text, $@"(?<![\w-]){Regex.Escape(word)}(?!\w)", word.Any(char.IsUpper) ? RegexOptions.None : RegexOptions.IgnoreCase) && !Met.Knows(word));
}
