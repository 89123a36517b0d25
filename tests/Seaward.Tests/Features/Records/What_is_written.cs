using System.Text.RegularExpressions;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Care;
using Seaward.Tests.Features.Safeguarding;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Records;

[Trait("row", "N1")]
public sealed partial class What_is_written
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task keeps_what_happened_what_she_said_and_what_we_do_apart(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        using var worker = await seaward.SignedIn(carys);
        await worker.Press(await worker.Read($"/people/{wren}/note"), "Save", ("Input.Happened", "Tea by the van."), ("Input.Said", "“Ten works.”"), ("Input.Ours", "Ask the chemist."));
        await worker.Press(await worker.Read($"/people/{wren}/contact-line"), "Save", ("Input.Happened", "She rang."), ("Input.Ours", "Rang back at four."));
        using var she = await seaward.Herself(wren);

        var parts = Parts(await she.Go("written"));

        Assert.Equal("She rang.", parts["What happened · "]);
        Assert.Equal("“Ten works.”", parts["What you said · her"]);
        Assert.Equal("Ask the chemist.", parts["What happens next · view"]);
        Assert.Equal("Rang back at four.", parts["What we did · view"]);
        Assert.DoesNotContain(parts.Keys, label => label.Contains("thinks", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task calls_a_letter_what_we_would_send_until_it_has_gone(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, gwen) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        using var she = await seaward.Herself(wren);
        var (at, together) = await AReferral.Told(worker, wren, gwen);

        Assert.Contains("school", Parts(await she.Go("written"))["What we would send · view"], StringComparison.Ordinal);

        await worker.Press(await worker.Read($"{at}/together"), "I don’t want to reply");
        await worker.Press(await worker.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));

        var sent = Parts(await she.Go("written"));
        Assert.Contains("school", sent["What we sent · view"], StringComparison.Ordinal);
        Assert.Equal("It has gone. It says that you chose not to reply.", sent["Where it is now · "]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task opens_after_a_second_step_that_is_the_same_whatever_is_written(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var (wren, fern) = (await seaward.AWomanWeMayAsk(carys), await seaward.AWoman(carys, "Fern"));
        using var worker = await seaward.SignedIn(carys);
        await worker.Press(await worker.Read($"/people/{wren}/note"), "Save", ("Input.Happened", "Tea by the van."));
        using var she = await seaward.Herself(wren, HerPages.NotAsked);
        using var another = await seaward.Herself(fern, HerPages.NotAsked);

        var asked = await she.Go("written");
        Assert.False(asked.Says("Tea by the van.") || asked.Says("What happened"), asked.Text);
        Assert.Equal(Bare(asked), Bare(await another.Go("written")));
        foreach (var place in new[] { "looked", "answer", "letter", "looked-ask" }) Assert.Equal(Bare(asked), Bare(await she.Go(place)));

        Assert.True((await she.IsSure(asked)).Says("Tea by the van."));
        Assert.True((await she.Go("looked")).Says("Carys, your worker"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task stays_empty_until_she_comes_in_again_when_she_says_not_now(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        using var she = await seaward.Herself(wren, HerPages.NotAsked);

        var asked = await she.Go("looked");
        Assert.True((await she.Press(asked, "Not here, not now")).Says("Nothing is open here"));
        Assert.True((await she.Go("looked")).Says("Nothing is open here"));
        Assert.True((await she.IsSure(asked)).Says("Nothing is open here"));

        using var again = await seaward.Herself(wren, HerPages.NotAsked);
        Assert.True((await again.IsSure(await again.Go("looked"))).Says("Carys, your worker"));
    }

    private static Dictionary<string, string> Parts(Sheet sheet) => sheet.Page.QuerySelectorAll(".entry .part").DistinctBy(part => part.QuerySelector("b")!.TextContent).ToDictionary(
        part => $"{part.QuerySelector("b")!.TextContent.Trim()} · {part.ClassList.ElementAtOrDefault(1)}",
        part => part.QuerySelector("p")?.TextContent.Trim() ?? "");

    // Without what is boxed for her alone, and the marks of one making of a form.
    private static string Bare(Sheet sheet) => Boxed().Replace(sheet.Html, "");

    [GeneratedRegex("(name=\"(Kept|f|form|Letter)\"[^>]*value=\"[^\"]*\")|(value=\"[^\"]{20,}\")")]
    private static partial Regex Boxed();
}
