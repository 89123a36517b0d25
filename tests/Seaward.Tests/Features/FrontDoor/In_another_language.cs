using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Care;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.FrontDoor;

[Trait("row", "R5i")]
public sealed class In_another_language
{
    private static readonly Mode Demo = new(Demo: true, Production: false);

    [Fact]
    public async Task she_is_on_the_same_page_with_what_she_typed_and_nothing_is_sent()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, Demo);
        using var she = seaward.Anyone();

        var arabic = await she.Press(await she.Go("ask"), "العربية", ("Text", "Will they\nask my sister?"));
        Assert.Equal("ar", arabic.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Will they\nask my sister?", arabic.Page.QuerySelector("textarea")!.TextContent.Trim());

        var all = await she.Press(arabic, "اللغة");
        var welsh = await she.Press(all, "Cymraeg");
        Assert.Equal("cy", welsh.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Will they\nask my sister?", welsh.Page.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task a_public_page_and_her_own_pages_stay_where_they_are()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, Demo);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        using var worker = await seaward.SignedIn(carys);
        await worker.Press(await worker.Read($"/people/{wren}/note"), "Save", ("Input.Happened", "Tea by the van."));
        using var she = await seaward.Herself(wren);

        var english = await she.Read("/times");
        var times = await she.Press(english, "Cymraeg");
        Assert.Equal("cy", times.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(("Drop in", "Galw heibio"), (english.Page.QuerySelector("h1")!.TextContent, times.Page.QuerySelector("h1")!.TextContent));
        Assert.True((await she.Press(await she.Go("written"), "Cymraeg")).Says("Tea by the van."));
        var answering = await she.Press(await she.Press(await she.Go("written"), "Reply"), "العربية", ("Text", "Not then."));
        Assert.True(answering.Says("Tea by the van.") && answering.Page.QuerySelector("textarea")!.TextContent.Trim() == "Not then.", answering.Text);
        Assert.Equal("cy", (await she.Press(await she.Read("/before-we-ask"), "Cymraeg")).Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact, Trait("row", "B1")]
    public async Task what_she_tried_out_and_the_answer_to_it_are_still_there()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, Demo);
        using var she = seaward.Anyone();
        var answer = await she.Post("/", ("to", "what-if-try"), ("do", "show"), ("about", "needs"), ("fact.child-went-hungry", "yes"));
        Assert.NotNull(answer.Page.QuerySelector("input[name='fact.child-went-hungry'][value=yes][checked]"));

        var welsh = await she.Press(answer, "Cymraeg");

        Assert.Equal("cy", welsh.Page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(welsh.Page.QuerySelector("input[name='fact.child-went-hungry'][value=yes][checked]"));
        Assert.NotNull(welsh.Page.QuerySelector("input[name=shown]"));
    }

    [Fact]
    public async Task a_day_in_a_sentence_is_named_in_the_language_of_the_sentence()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, Demo);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        await worker.Press(await worker.Read("/questions"), "Shut the box", ("OpensOn", "2026-11-16"));

        Assert.True((await she.Go("ask")).Says("Nobody can read questions till Monday 16 November."));
        Assert.True((await she.Press(await she.Go("ask"), "العربية")).Says("حتى الاثنين 16 نوفمبر"));
        Assert.Contains("1 January 2025", (await she.Press(await she.Go("before-we-ask"), "العربية")).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task only_languages_there_are_stand_on_the_page_and_what_is_not_translated_says_which_way_it_runs()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, Demo);
        using var she = seaward.Anyone();

        var arabic = await she.Press(await she.Go("ask"), "العربية");
        Assert.DoesNotContain("Français", arabic.Html, StringComparison.Ordinal);
        var wrong = await she.Press(arabic, "أرسلي", ("Text", ""));
        Assert.Equal("auto", wrong.Page.QuerySelector(".field .wrong span")!.GetAttribute("dir"));
        foreach (var sentence in wrong.Page.QuerySelectorAll("main p").Where(p => char.IsAsciiLetter(p.TextContent.FirstOrDefault(char.IsLetter))))
            Assert.True(sentence.HasAttribute("dir") || sentence.QuerySelector("[dir]") is not null, sentence.OuterHtml);
    }

    [Fact, Trait("row", "T10")]
    public async Task a_phone_number_in_a_sentence_from_right_to_left_stays_in_its_order()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, Demo);
        using var she = seaward.Anyone();

        Assert.Contains("\u20660808 157 0111\u2069", (await she.Read("/ar/what-if")).Page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2066", (await she.Read("/pl/what-if")).Page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
    }
}
