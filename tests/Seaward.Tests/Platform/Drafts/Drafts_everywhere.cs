using System.Net;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Care;
using Seaward.Tests.World;

namespace Seaward.Tests.Platform.Drafts;

/// <summary>Whatever a worker types and does not send is in the same form again.</summary>
public sealed class Drafts_everywhere
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task what_was_typed_is_there_again_in_joining_explaining_thinking_and_talking(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        using var worker = await seaward.SignedIn(carys);
        await Kept(worker, "/people/start", "start", "textarea[name='Reach.MaySay']", "Reach.MaySay");
        await Kept(worker, $"/people/{wren}/reach", "reach", "textarea[name='Reach.WhoAnswers']", "Reach.WhoAnswers");
        await Kept(worker, $"/people/{wren}/explain", "explain", "textarea[name='Form.HerQuestions']", "Form.HerQuestions");
        await Kept(worker, $"/people/{wren}/explain", "child-question", "textarea[name='HerWords']", "HerWords");
        await Kept(worker, $"/people/{wren}/think", "think", "textarea[name='HarmActing']", "HarmActing");
        await Kept(worker, $"/danger?about={wren}", "danger", "textarea[name='Happening']", "Happening");
    }

    private static async Task Kept(Visitor worker, string page, string form, string box, string field)
    {
        var sheet = await worker.Read(page);
        var drafted = sheet.Page.QuerySelectorAll("form").Single(one => one.QuerySelector($"input[name='draft.form'][value='{form}']") is not null);
        var fields = drafted.QuerySelectorAll("input[type=hidden]").Select(hidden => (hidden.GetAttribute("name")!, hidden.GetAttribute("value") ?? "")).ToArray();
        var saved = await worker.Post(drafted.QuerySelector("[data-draft]")!.GetAttribute("data-draft")!, [.. fields, (field, $"Typed in {form}, not sent.")]);
        Assert.Equal(HttpStatusCode.OK, saved.Status);

        var again = await worker.Read(page);

        Assert.Contains($"Typed in {form}, not sent.", again.Page.QuerySelector(box)!.TextContent, StringComparison.Ordinal);
        Assert.Null(drafted.QuerySelector("button[hidden]"));
        Assert.True(again.Page.QuerySelectorAll("form").Single(one => one.QuerySelector($"input[name='draft.form'][value='{form}']") is not null).QuerySelector("button")!.HasAttribute("hidden"), "Enter would put the draft away");
    }
}
