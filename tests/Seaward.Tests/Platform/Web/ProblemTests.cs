using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform.Web;
using static Seaward.Tests.Platform.Web.Answers;

namespace Seaward.Tests.Platform.Web;

public sealed class When_something_goes_wrong
{
    [Theory]
    [InlineData("GET", "/nothing", 404, "There is no page here")]
    [InlineData("POST", "/only-to-read", 405, "That page works another way")]
    [InlineData("GET", "/problem", 404, "There is no page here")]
    public async Task the_page_says_what_and_what_next(string method, string address, int status, string title)
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var answer = await browser.SendAsync(new(new(method), address));
        var page = await answer.Text();

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("Or ring 01632 960 123.", page, StringComparison.Ordinal);
        Assert.Contains("<title>Home</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_fault_of_ours_shows_a_reference_that_the_log_knows_and_nothing_else()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var answer = await browser.PostAsync("/", Form(("to", "broken"), ("do", "break")));
        var page = await answer.Text();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var reference = System.Text.RegularExpressions.Regex.Match(page, "say ([A-Z2-9]{6})").Groups[1].Value;
        Assert.Contains(reference, site.Log.All, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", site.Log.All, StringComparison.Ordinal);
        Assert.Contains("Break", site.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", page + site.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_machine_gets_the_same_as_json()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Accept.Clear();
        browser.DefaultRequestHeaders.Accept.ParseAdd("application/json");

        var answer = await browser.GetAsync("/nothing");

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Text());
        Assert.Equal(404, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal(6, problem.RootElement.GetProperty("reference").GetString()!.Length);
    }

    [Fact]
    public async Task too_much_at_once_is_said_kindly()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var answer = await browser.PostAsync("/", Form(("to", "ask"), ("text", new string('a', Forms.LargestBody + 1))));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Make it shorter", await answer.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("to=ask&text=%00")]
    [InlineData("to=ask&text=\u00ff")]
    [InlineData("to=ask&=&=&==&%%%=%zz%00")]
    public async Task letters_that_did_not_arrive_whole_are_left_out_and_the_page_is_shown_with_the_rest(string body)
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();
        using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
        content.Headers.ContentType = new("application/x-www-form-urlencoded");

        var answer = await browser.PostAsync("/", content);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<h1>Ask</h1>", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task fifty_women_behind_one_address_all_get_in_and_a_guesser_is_slowed()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        for (var woman = 0; woman < 50; woman++)
            for (var attempt = 0; attempt < 2; attempt++)
                Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("/limited", null)).StatusCode);
        var guesses = await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => browser.PostAsync("/limited", null)));

        var refused = guesses.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Contains("Wait a minute", await refused.Text(), StringComparison.Ordinal);
        Assert.Equal("60", refused.Header("Retry-After"));
    }

    [Fact]
    public async Task health_says_what_is_missing_and_not_why()
    {
        await using var site = await Site.Open(more: services => services.AddSingleton<IReadiness, NoDatabase>());
        using var browser = site.Browser();

        Assert.Equal("alive", await browser.GetStringAsync("/health/live"));
        var ready = await browser.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("not ready\ndatabase", await ready.Text());
    }

    private sealed class NoDatabase : IReadiness
    {
        public string Name => "database";

        public ValueTask<bool> Ready(CancellationToken ct) => throw new InvalidOperationException("password=canary");
    }
}
