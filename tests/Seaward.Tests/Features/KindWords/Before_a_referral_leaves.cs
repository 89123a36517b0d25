using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Care;
using Seaward.Tests.Features.Safeguarding;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.KindWords;

[Trait("row", "R5l")]
public sealed class Before_a_referral_leaves
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task our_words_are_looked_at_and_hers_are_not_and_it_leaves_all_the_same(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(worker);
        using var carys = await seaward.SignedIn(worker);
        var notice = await AReferral.Decide(carys, wren, await seaward.AWorker(name: "Nisha"));
        IEnumerable<(string, string)> ours = AReferral.OurWords.Select(field => field.Item1 == "Text" ? ("Text", "She is a heroin addict and her son waited at school.") : field);
        var at = notice.Path.Replace("/notice", "", StringComparison.Ordinal);
        await carys.Press(notice, "She has been told", [.. ours, ("How", "InPerson")]);
        var kept = await carys.Press(await carys.Read($"{at}/together"), "Keep my words", ("Words", "I am a junkie and I was on the bus."));

        var send = await carys.Press(kept, "Send both");

        Assert.True(send.Says("Before it goes: our own words"), send.Text);
        Assert.Equal(["“heroin addict”"], send.Page.QuerySelectorAll(".help .found b").Select(word => word.TextContent));
        var gone = await carys.Press(send, "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.Equal(at, gone.Path);
    }
}
