using System.Xml.Linq;
using AngleSharp.Dom;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>The front door, her home and her letter in each language there is: nothing is missing, but what nobody may read before a person has checked it.</summary>
[Trait("row", "T10")]
public sealed class Every_language
{
    private static readonly string[] Others = [.. Phrasebook.Languages.Where(language => language != Phrasebook.Home)];

    private static readonly string[] Pages =
    [
        "door.", "ask.", "written.empty", "written.signs", "written.long", "number.", "number-card.", "your-number.", "thread.", "gone.", "said.by.", "forchild.", "safe.", "come.", "bag.", "counts.", "times.", "read.", "bar.", "foot.", "form.", "page.", "demo.label", "demo.ribbon",
        "phone-key.get", "phone-key.lost", "phone-key.wrong", "web.slow", "web.lost", "web.place.", "web.sent-already", "web.problem.", "web.language.title", "web.language.not-yet", "web.language.only",
        "home.", "part.", "day.", "together.", "hers.letter.", "hers.wish.", "hers.next.", "hers.rights.", "hers.copy.", "hers.say", "hers.meeting.", "hers.promise.",
    ];

    // What to do in danger stays English until a person has checked every word of it.
    private static readonly string[] Danger = ["ask.cannot-wait", "ask.cannot-wait-night", "ask.danger", "ask.danger-kept", "thread.danger-stays", "forchild.now", "forchild.now-say", "forchild.now-help"];

    // The title is the same in every language; the others are said to staff, or of a record.
    private static readonly string[] NotHers = ["page.title", "said.by.her-to-staff", "safe.not-yours", "door.no-such", "door.not-yours", "door.erased"];

    private static readonly string[] WhollyEnglish = ["/what-if", "/what-if/list", "/words", "/words/all", "/who-sees", "/before-we-ask"];

    [Fact]
    public void has_every_word_of_the_front_door() => Repo.None(
        from language in Others
        let there = Keys($"Words.{language}.resx")
        from key in Keys("Words.resx")
        where Pages.Any(page => key.StartsWith(page, StringComparison.Ordinal)) && !Danger.Contains(key) && !NotHers.Contains(key) && !there.Contains(key)
        select $"{language}: {key}");

    [Fact]
    public void has_no_word_about_danger_that_nobody_checked() => Repo.None(
        from language in Others
        from key in Keys($"Words.{language}.resx")
        where Danger.Contains(key)
        select $"{language}: {key}");

    [Theory, InlineData("cy"), InlineData("pl"), InlineData("ur"), InlineData("ar")]
    public async Task shows_its_pages_without_a_borrowed_sentence(string language)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: true, Production: false));
        using var she = seaward.Anyone();
        var book = new Phrasebook();
        string[] may = [.. Danger.Append("word-list.title").Append("web.language.draft").Append("word-list.here").Select(key => Begin(book.Find(key, "en").Text))];
        var borrowed = new List<string>();
        foreach (var place in (string[])["home", "ask", "number", "bag", "times", "come", "safe", "child", "read", "counts", "gone", "thread", "your-number", "bag-made", "language"])
        {
            var page = (await she.Go(place, ("lang", language))).Page;
            foreach (var words in page.QuerySelectorAll("details.words")) words.Remove();
            borrowed.AddRange(page.QuerySelectorAll("span[lang=en]").Select(span => span.TextContent).Where(text => !may.Any(text.StartsWith)).Select(text => $"{place}: {text}"));
        }
        Repo.None(borrowed.Distinct());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task is_not_spoken_where_a_wrong_word_could_harm_and_the_page_says_whom_to_ring(bool demo)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: demo, Production: false));
        using var she = seaward.Anyone();
        foreach (var path in WhollyEnglish)
        {
            var polish = await she.Read("/pl" + path);
            Assert.True(polish.Page.QuerySelector(".note")?.TextContent.Contains("0808 157 0111", StringComparison.Ordinal) == true, path);
            Assert.Null((await she.Read(path)).Page.QuerySelector(".note"));
        }
    }

    private static string Begin(string text) => text.Split('{')[0];

    private static HashSet<string> Keys(string name) =>
        [.. Repo.Files("src", name).Where(file => Path.GetFileName(file) == name).SelectMany(file => XDocument.Load(file).Root!.Elements("data")).Select(data => data.Attribute("name")!.Value)];
}
