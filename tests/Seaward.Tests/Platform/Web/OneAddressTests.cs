using System.Net;
using static Seaward.Tests.Platform.Web.Answers;

namespace Seaward.Tests.Platform.Web;

public sealed class One_address
{
    [Fact]
    public async Task a_move_shows_the_place_at_the_front_address()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var answer = await browser.PostAsync("/", Form(("to", "ask"), ("carried", "kept as typed")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Text();
        Assert.Contains("<h1>Ask</h1>", page, StringComparison.Ordinal);
        Assert.Contains("kept as typed", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ask")]
    [InlineData("/ASK/")]
    [InlineData("/home")]
    [InlineData("/ask?handler=send")]
    public async Task a_private_place_has_no_address_of_its_own(string address)
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var answer = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/", answer.Header("Location"));
    }

    [Fact]
    public async Task a_public_page_keeps_its_address_and_is_reached_by_a_move_too()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        Assert.Contains("Word list", await browser.GetStringAsync("/words"), StringComparison.Ordinal);
        Assert.Contains("Word list", await (await browser.PostAsync("/", Form(("to", "words")))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_unknown_place_leads_to_the_front_door_with_a_sentence()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var page = await (await browser.PostAsync("/", Form(("to", "nowhere")))).Text();

        Assert.Contains("Front door", page, StringComparison.Ordinal);
        Assert.Contains("You can start again from here.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("start again", await browser.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_place_for_a_signed_in_woman_tells_anyone_else_that_she_is_signed_out()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var page = await (await browser.PostAsync("/", Form(("to", "home"), ("do", "save")))).Text();

        Assert.Contains("You are signed out now.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_action_ends_at_the_next_place_in_the_same_answer()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var answer = await browser.PostAsync("/", Form(("to", "ask"), ("do", "send"), ("form", "AAAAAAAAAAAAAAAAAAAAAA")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("4111 2222", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task sending_the_same_form_many_times_at_once_does_it_once_and_shows_the_same()
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            browser.PostAsync("/", Form(("to", "ask"), ("do", "send"), ("form", "BBBBBBBBBBBBBBBBBBBBBB")))));

        Assert.Equal(1, site.Sends);
        foreach (var answer in answers) Assert.Contains("4111 2222", await answer.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("<script>alert(1)</script>")]
    public async Task a_form_without_its_id_changes_nothing(string id)
    {
        await using var site = await Site.Open();
        using var browser = site.Browser();

        var answer = await browser.PostAsync("/", Form(("to", "ask"), ("do", "send"), ("form", id)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, site.Sends);
    }
}
