using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Tests.World;

namespace Seaward.Tests.Platform.Web;

/// <summary>The same promises, of Seaward with every feature in it.</summary>
public sealed class The_whole_of_it
{
    [Theory]
    [InlineData("GET", "/nothing")]
    [InlineData("GET", "/people/nothing/here")]
    [InlineData("POST", "/nothing")]
    [InlineData("GET", "/problem")]
    public async Task says_calmly_that_there_is_no_such_page_to_a_stranger_and_to_a_worker(string method, string address)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var stranger = seaward.Anyone();
        using var carys = await seaward.SignedIn(await seaward.AWorker());

        foreach (var visitor in (Visitor[])[stranger, carys])
        {
            var sheet = method == "GET" ? await visitor.Read(address) : await visitor.Post(address, ("text", "typed"));
            Assert.Equal(HttpStatusCode.NotFound, sheet.Status);
            Assert.True(sheet.Says("There is no page here"), sheet.Text);
            Assert.True(sheet.Says($"Or ring {seaward.Services.GetRequiredService<ServiceIdentity>().Phone}."), sheet.Text);
        }
        Assert.Empty(stranger.CookieJar.GetAllCookies());
    }

    [Fact]
    public async Task leads_a_woman_who_is_not_signed_in_to_the_front_door_and_keeps_no_address()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);

        var led = await Challenged(seaward, "document");

        Assert.Equal(StatusCodes.Status303SeeOther, led.StatusCode);
        Assert.Equal("/", led.Headers.Location);
        Assert.False(led.Headers.ContainsKey("Set-Cookie"));
        Assert.Equal(StatusCodes.Status401Unauthorized, (await Challenged(seaward, "empty")).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task says_on_staff_pages_that_it_is_a_demo_in_a_demo_only(bool demo)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(demo, Production: false));
        using var carys = await seaward.SignedIn(await seaward.AWorker());

        var mine = await carys.Read("/me");

        Assert.Equal(HttpStatusCode.OK, mine.Status);
        Assert.Equal(demo ? 1 : 0, mine.Page.QuerySelectorAll(".demo").Length);
    }

    private static async Task<HttpResponse> Challenged(ASeaward seaward, string destination)
    {
        await using var scope = seaward.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (http.Request.Scheme, http.Request.Host, http.Request.Path, http.Request.QueryString) = ("http", new("127.0.0.1"), "/home/written", new("?from=here"));
        http.Request.Headers["Sec-Fetch-Dest"] = destination;
        await http.ChallengeAsync(Seaward.Platform.Identity.SignedIn.HerScheme);
        return http.Response;
    }
}
