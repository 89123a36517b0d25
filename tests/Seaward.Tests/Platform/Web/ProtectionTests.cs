using System.Net;
using System.Net.Http.Headers;
using static Seaward.Tests.Platform.Web.Answers;

namespace Seaward.Tests.Platform.Web;

public sealed class Protection
{
    [Theory]
    [InlineData("/")]
    [InlineData("/words")]
    [InlineData("/nothing-here")]
    [InlineData("/broken")]
    [InlineData("/x")]
    [InlineData("/health/live")]
    [InlineData("/js/quiet.js")]
    public async Task every_answer_carries_the_same_protection_and_no_cookie(string address)
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var answer = await browser.GetAsync(address);

        var policy = answer.Header("Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.EndsWith("require-trusted-types-for 'script'; trusted-types seaward-swap", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'; base-uri 'none'; frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("same-origin", answer.Header("Referrer-Policy"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("geolocation=()", answer.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("Set-Cookie"));
    }

    [Fact]
    public async Task only_the_front_door_may_be_found_and_only_public_pages_may_be_kept()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var door = await browser.GetAsync("/");
        var words = await browser.GetAsync("/words");
        var ask = await browser.PostAsync("/", Form(("to", "ask")));

        Assert.Null(door.Header("X-Robots-Tag"));
        Assert.Equal("no-cache", door.Header("Cache-Control"));
        Assert.StartsWith("noindex", words.Header("X-Robots-Tag"), StringComparison.Ordinal);
        Assert.StartsWith("noindex", ask.Header("X-Robots-Tag"), StringComparison.Ordinal);
        Assert.Equal("no-store", ask.Header("Cache-Control"));
    }

    [Fact]
    public async Task a_public_page_is_made_once_for_each_encoding_and_comes_back_whole()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();
        var plain = await browser.GetStringAsync("/words");

        Assert.Equal(plain, await browser.GetStringAsync("/words?anything=else"));
        var first = await Packed(browser, "br, gzip");
        var second = await Packed(browser, "gzip;q=0.5, br");

        Assert.Equal("br", first.Header("Content-Encoding"));
        Assert.Equal("Accept-Encoding", first.Header("Vary"));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.NotEqual(await browser.GetStringAsync("/words"), await (await browser.PostAsync("/", Form(("to", "words")))).Text());
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData("none", null)]
    [InlineData(null, null)]
    [InlineData(null, "null")]
    [InlineData(null, "http://127.0.0.1")]
    [InlineData(null, "https://elsewhere.test")]
    [InlineData("cross-site", "ours")]
    public async Task a_form_from_anywhere_else_is_refused_with_a_sentence(string? site_says, string? origin)
    {
        await using var site = await Site.Open();
        using var browser = site.Browser(ours: false);

        var answer = await Send(site, browser, site_says, origin);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("For safety, this must come from our own page.", WebUtility.HtmlDecode(await answer.Text()), StringComparison.Ordinal);
        Assert.Equal(0, site.Sends);
    }

    [Theory]
    [InlineData("same-origin", null)]
    [InlineData(null, "ours")]
    public async Task a_form_from_our_own_page_is_taken(string? site_says, string? origin)
    {
        await using var site = await Site.Open();
        using var browser = site.Browser(ours: false);

        Assert.Equal(HttpStatusCode.OK, (await Send(site, browser, site_says, origin)).StatusCode);
        Assert.Equal(1, site.Sends);
    }

    [Fact]
    public async Task leaving_clears_the_browser_and_leads_to_the_neutral_page()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var answer = await browser.GetAsync("/x");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("http://neutral.test/weather", answer.Header("Location"));
        Assert.Equal("\"cache\", \"cookies\", \"storage\"", answer.Header("Clear-Site-Data"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Fact]
    public async Task another_site_cannot_sign_her_out()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser(ours: false);
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var answer = await browser.GetAsync("/x");

        Assert.Null(answer.Header("Clear-Site-Data"));
        Assert.Equal("/", answer.Header("Location"));
    }

    private static Task<HttpResponseMessage> Packed(HttpClient browser, string encodings)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/words");
        request.Headers.Add("Accept-Encoding", encodings);
        return browser.SendAsync(request);
    }

    private static Task<HttpResponseMessage> Send(Site site, HttpClient browser, string? says, string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = Form(("to", "ask"), ("do", "send"), ("form", "CCCCCCCCCCCCCCCCCCCCCC")) };
        if (says is not null) request.Headers.Add("Sec-Fetch-Site", says);
        if (origin is not null) request.Headers.Add("Origin", origin == "ours" ? site.Address.GetLeftPart(UriPartial.Authority) : origin);
        return browser.SendAsync(request);
    }
}
