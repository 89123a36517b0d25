using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform.Web;
using static Seaward.Tests.Platform.Web.Answers;

namespace Seaward.Tests.Platform.Web;

public sealed class A_woman_who_is_signed_in
{
    [Fact]
    public async Task finds_her_home_at_the_front_address_until_she_leaves()
    {
        await using var site = await Open();
        using var browser = site.Browser();

        var entered = await browser.PostAsync("/", Form(("to", "in"), ("do", "enter")));
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        Assert.Equal("/", entered.Header("Location"));
        Assert.Contains("samesite=strict", entered.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
        browser.DefaultRequestHeaders.Add("Cookie", entered.Header("Set-Cookie")!.Split(';')[0]);
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "br");

        var home = await browser.GetAsync("/");
        Assert.Contains("My home", await home.Text(), StringComparison.Ordinal);
        Assert.Null(home.Header("Content-Encoding"));
        Assert.Equal("no-store", home.Header("Cache-Control"));
        Assert.Contains("My home", await (await browser.PostAsync("/", Form(("to", "home")))).Text(), StringComparison.Ordinal);

        var left = await browser.PostAsync("/x", null);
        Assert.Contains("expires=Thu, 01 Jan 1970", left.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task sends_nothing_without_the_token_of_her_page()
    {
        await using var site = await Open();
        using var browser = site.Browser();

        var answer = await browser.PostAsync("/guarded", Form(("text", "typed")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Or ring", await answer.Text(), StringComparison.Ordinal);
    }

    private static Task<Site> Open() => Site.Open(more: services => services
        .AddLanding("home")
        .AddAuthentication(Leaving.Her)
        .AddCookie(Leaving.Her, cookie => (cookie.Cookie.Name, cookie.Cookie.SameSite) = ("her", SameSiteMode.Strict)));
}

public sealed class GuardedController : Controller
{
    [HttpPost("/guarded"), AutoValidateAntiforgeryToken]
    public IActionResult Take() => Ok();
}
