using static Seaward.Tests.Platform.Web.Answers;

namespace Seaward.Tests.Platform.Web;

public sealed class The_language_of_a_page
{
    [Theory]
    [InlineData("/cy/words", "en", "lang=cy dir=ltr")]
    [InlineData("/ar", "en", "lang=ar dir=rtl")]
    [InlineData("/words", "ar-SY, en;q=0.8", "lang=ar dir=rtl")]
    [InlineData("/words", "fr, cy;q=0.5", "lang=cy dir=ltr")]
    [InlineData("/words", "fr", "lang=en dir=ltr")]
    [InlineData("/cyan", "en", "lang=\"en\"")]
    public async Task comes_from_the_address_then_from_the_browser(string address, string wish, string expected)
    {
        await using var site = await Site.Open(demo: true);
        using var browser = site.Browser(wish);

        Assert.Contains(expected, await (await browser.GetAsync(address)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_carried_by_a_hidden_field_and_by_a_swap()
    {
        await using var site = await Site.Open(demo: true);
        using var browser = site.Browser();

        Assert.Contains("lang=cy", await (await browser.PostAsync("/", Form(("to", "ask"), ("lang", "cy")))).Text(), StringComparison.Ordinal);

        browser.DefaultRequestHeaders.Add("X-Swap", "1");
        browser.DefaultRequestHeaders.Add("X-Lang", "ar");
        Assert.Contains("lang=ar", await browser.GetStringAsync("/words"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_english_where_nobody_has_checked_the_translation()
    {
        await using var site = await Site.Open(demo: false);
        using var browser = site.Browser("cy");

        Assert.Contains("lang=en", await browser.GetStringAsync("/cy/words"), StringComparison.Ordinal);
        Assert.Contains("Not in Cymraeg yet.", await browser.GetStringAsync("/cy/language"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_kept_page_is_not_shown_in_another_language()
    {
        await using var site = await Site.Open(demo: true);
        using var browser = site.Browser();

        Assert.Contains("lang=en", await browser.GetStringAsync("/words"), StringComparison.Ordinal);
        Assert.Contains("lang=cy", await browser.GetStringAsync("/cy/words"), StringComparison.Ordinal);
        Assert.Contains("lang=en", await browser.GetStringAsync("/words"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task can_be_chosen_without_leaving_an_address_behind()
    {
        await using var site = await Site.Open(demo: true);
        using var browser = site.Browser();

        Assert.Contains("العربية", await (await browser.PostAsync("/", Form(("to", "language")))).Text(), StringComparison.Ordinal);
        Assert.Contains("lang=ar", await (await browser.PostAsync("/", Form(("lang", "ar")))).Text(), StringComparison.Ordinal);
    }

    [Theory, Trait("row", "T10")]
    [InlineData("cy", "I famau."), InlineData("pl", "Dla mam."), InlineData("ur", "ماؤں کے لیے۔"), InlineData("ar", "للأمهات.")]
    public async Task of_the_front_door_is_hers_in_the_demo_and_says_that_nobody_checked_it(string language, string title)
    {
        await using var seaward = await Seaward.Tests.World.ASeaward.On(Seaward.Platform.Persistence.Engine.Sqlite, new Seaward.Platform.Mode(Demo: true, Production: false));
        using var she = seaward.Anyone();
        var door = await she.Read($"/{language}/");
        var bag = await she.Post("/", ("to", "bag"), ("lang", language));

        Assert.True(door.Says(title));
        Assert.Contains("Nobody has checked these words yet.", door.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(language is "ur" or "ar" ? "rtl" : "ltr", bag.Page.DocumentElement.GetAttribute("dir"));
        Assert.Equal(0, she.CookieJar.Count);
    }

    [Fact]
    [Trait("row", "T10")]
    public async Task of_the_front_door_is_english_until_a_person_has_checked_it()
    {
        await using var seaward = await Seaward.Tests.World.ASeaward.On(Seaward.Platform.Persistence.Engine.Sqlite);
        using var she = seaward.Anyone();

        Assert.True((await she.Read("/pl/")).Says("For mums."));
        Assert.True((await she.Read("/pl/language")).Says("Not in Polski yet. Ring 0808 157 0111, and we will find an interpreter."));
    }
}
