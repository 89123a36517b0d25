using System.Net;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Workforce;

public sealed class Signing_in
{
    private const string Wrong = "That did not let you in. Wait for a new code";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task never_says_which_part_was_wrong(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var gwen = await Gwen(seaward);

        var stranger = await gwen.SignInAs("nobody.here", Someone.Password, gwen.CodeNow);
        var password = await gwen.SignIn(gwen.CodeNow, password: "another thing entirely");
        var code = await gwen.SignIn("123456");

        Assert.All([stranger, password, code], sheet => Assert.True(sheet.Says(Wrong)));
        Assert.Equal("gwen.door", code.Page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal("/me", (await gwen.SignIn(gwen.CodeNow, back: "/me")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task closes_after_five_wrong_tries_for_longer_each_time_and_says_until_when(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var gwen = await Gwen(seaward);

        Assert.True((await WrongTimes(gwen, 5)).Says("Try again after 09:45"));
        Assert.True((await gwen.SignIn(gwen.CodeNow)).Says("Try again after 09:45"));
        seaward.Clock.Pass(TimeSpan.FromMinutes(16));
        Assert.True((await WrongTimes(gwen, 5)).Says("Try again after 10:16"));
        seaward.Clock.Pass(TimeSpan.FromMinutes(31));
        Assert.Equal("/me", (await gwen.SignIn(gwen.CodeNow, back: "/me")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task closes_the_same_way_for_a_name_nobody_has(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var anyone = new Someone(seaward, "nobody.here");
        Assert.True((await WrongTimes(anyone, 4)).Says(Wrong));
        Assert.True((await WrongTimes(anyone, 1)).Says("Try again after 09:45"));
        Assert.True((await WrongTimes(anyone, 1)).Says("Try again after 09:45"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task takes_each_one_time_code_once(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var gwen = await Gwen(seaward);
        var code = gwen.NextCode();
        Assert.Equal("/me", (await gwen.SignIn(code, back: "/me")).Path);
        await gwen.Browser.Press(await gwen.Browser.Read("/me"), "Sign out");

        Assert.True((await gwen.SignIn(code)).Says(Wrong));
        Assert.Equal("/me", (await gwen.SignIn(gwen.NextCode(), back: "/me")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task takes_each_printed_code_once_however_it_is_typed(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var gwen = await Gwen(seaward);
        var code = gwen.Paper[3];
        Assert.Equal("/me", (await gwen.SignIn(code.ToLowerInvariant().Replace('-', ' '), back: "/me")).Path);
        Assert.True((await gwen.Browser.Read("/me")).Says("Codes left on your sheet: 9"));
        await gwen.Browser.Press(await gwen.Browser.Read("/me"), "Sign out");

        Assert.True((await gwen.SignIn(code)).Says(Wrong));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task leads_back_to_where_she_was_going_and_never_to_another_site(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var gwen = await Gwen(seaward);
        var asked = await gwen.Browser.Read("/me");
        Assert.Equal("/sign-in?back=%2Fme", asked.Path);
        var inside = await gwen.Browser.Press(asked, "Sign in", ("Name", gwen.Name), ("Password", Someone.Password), ("Code", gwen.CodeNow));
        Assert.Equal("/me", inside.Path);

        foreach (var elsewhere in (string[])["https://example.org/", "//example.org", "/\\example.org", "/sign-out", "javascript:alert(1)"])
        {
            var someone = gwen.Browser;
            await someone.Press(await someone.Read("/me"), "Sign out");
            var answer = await gwen.SignIn(gwen.NextCode(), back: elsewhere);
            Assert.Equal(seaward.Address.Authority, answer.Answer.RequestMessage!.RequestUri!.Authority);
            Assert.Equal("/today", answer.Path);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task locks_and_wakes_where_it_was(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var gwen = await Gwen(seaward);
        await gwen.SignIn(gwen.CodeNow, back: "/me");
        gwen.Browser.Http.DefaultRequestHeaders.Referrer = new(seaward.Address, "/me");
        var locked = await gwen.Browser.Press(await gwen.Browser.Read("/me"), "Lock");

        Assert.Equal("/locked?back=%2Fme", locked.Path);
        Assert.StartsWith("/locked", (await gwen.Browser.Read("/me")).Path, StringComparison.Ordinal);
        Assert.True((await gwen.Browser.Press(locked, "Unlock", ("Code", "123456"))).Says("That code did not unlock it"));
        Assert.Equal("/me", (await gwen.Browser.Press(locked, "Unlock", ("Code", gwen.NextCode()))).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_form_that_is_not_ours_is_refused(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var manager = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Mair"));
        Assert.Equal(HttpStatusCode.BadRequest, (await manager.Post("/staff", ("FirstName", "Eve"), ("Role", "Manager"))).Status);

        manager.Http.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        manager.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Post("/sign-in", ("Name", "mair"))).Status);
        Assert.False((await manager.Read("/staff")).Says("Eve"));
    }

    [Fact]
    public async Task a_script_that_saves_learns_that_the_session_is_over()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var anyone = seaward.Anyone();
        anyone.Http.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "empty");
        Assert.Equal(HttpStatusCode.Unauthorized, (await anyone.Read("/me")).Status);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task the_cookie_is_for_us_alone(bool production)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: false, production));
        var gwen = new Someone(seaward, "gwen");
        var link = await First(seaward);
        await gwen.Accept(link, ("FirstName", "Gwen"));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = seaward.Address };
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var before = await http.GetAsync("/sign-in");
        Assert.False(before.Headers.Contains("Set-Cookie"));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Name"] = "gwen", ["Password"] = Someone.Password, ["Code"] = gwen.CodeNow });
        using var answer = await http.PostAsync("/sign-in", form);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => !c.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        Assert.StartsWith(production ? "__Host-staff=" : "staff=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        if (production) Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> First(ASeaward seaward)
    {
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(seaward.Services);
        var first = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Seaward.Features.Workforce.FirstManager>(scope.ServiceProvider);
        return (await first.Make(default)).Path!;
    }

    private static async Task<Someone> Gwen(ASeaward seaward) =>
        await seaward.Joins(await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Mair")), "Gwen", Role.Outreach);

    private static async Task<Sheet> WrongTimes(Someone someone, int times)
    {
        Sheet last = null!;
        for (var i = 0; i < times; i++) last = await someone.SignIn("123456", password: "another thing entirely");
        return last;
    }
}
