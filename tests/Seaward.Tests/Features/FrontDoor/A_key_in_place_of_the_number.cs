using System.Net;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.FrontDoor;

[Trait("row", "N1")]
public sealed class A_key_in_place_of_the_number
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_offered_after_what_it_leaves_behind_and_never_made_of_rubbish(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = await seaward.Herself(await seaward.AWoman(await seaward.AWorker()));

        var page = await she.Go("phone-key");

        Assert.True(page.Text.IndexOf("This phone keeps a line in its list of keys", StringComparison.Ordinal) is var said && said >= 0 && said < page.Text.IndexOf("Make a key", StringComparison.Ordinal), page.Text);
        Assert.True(page.Page.QuerySelector("[data-passkey]")!.HasAttribute("hidden"));
        var token = page.Page.QuerySelector("form [name=f]")!.GetAttribute("value")!;
        var asked = await (await Ask(she, ("to", "phone-key"), ("do", "question"), ("f", token))).Content.ReadAsStringAsync();
        Assert.DoesNotContain("Wren", asked, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Home", asked, StringComparison.Ordinal);
        var state = System.Text.Json.JsonDocument.Parse(asked).RootElement.GetProperty("state").GetString()!;
        foreach (var rubbish in (string[])["", "{}", "{\"id\":\"AAAA\"}", "<script>"])
            Assert.True((await she.Go("phone-key", ("do", "make"), ("f", token), ("credential", rubbish), ("state", state))).Says("The key was not made."), rubbish);
        Assert.False((await she.Go("phone-key")).Says("You have"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task opens_nothing_when_it_is_none_of_ours(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var anyone = seaward.Anyone();
        var asked = await Ask(anyone, ("to", "number"), ("do", "question"));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.False(asked.Headers.Contains("Set-Cookie"));

        foreach (var rubbish in (string[])["", "{}", "[", "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}"])
        {
            var answer = await anyone.Go("number", ("do", "key"), ("credential", rubbish), ("state", "made up"));
            Assert.True(answer.Says("That key opens nothing here."), answer.Text);
            Assert.Equal("/", answer.Path);
        }
    }

    private static async Task<HttpResponseMessage> Ask(Visitor visitor, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await visitor.Http.PostAsync("/", form);
    }
}
