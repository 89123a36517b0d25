using System.Net;
using AngleSharp.Dom;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Platform.Look;

/// <summary>One demo for every test of the page: nothing here changes it.</summary>
public sealed class ADemo : IAsyncLifetime
{
    public ASeaward Seaward { get; private set; } = null!;

    public async Task InitializeAsync() => Seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: true, Production: false));

    public async Task DisposeAsync() => await Seaward.DisposeAsync();
}

/// <summary>The tag helpers as pages use them: read from the page that shows every part.</summary>
public sealed class The_look_page(ADemo demo) : IClassFixture<ADemo>
{
    private async Task<IDocument> Open(string show)
    {
        using var anyone = demo.Seaward.Anyone();
        var sheet = await anyone.Read($"/look?show={show}");
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.Empty(anyone.CookieJar.GetAllCookies());
        return sheet.Page;
    }

    [Fact]
    public async Task is_there_in_a_demo_and_nowhere_else()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var anyone = seaward.Anyone();

        foreach (var page in (string[])["/look", "/look?show=card", "/demo"])
        {
            var sheet = await anyone.Read(page);
            Assert.Equal(HttpStatusCode.NotFound, sheet.Status);
            Assert.True(sheet.Says("There is no page here"), sheet.Text);
        }
    }

    [Theory]
    [InlineData("door"), InlineData("today"), InlineData("menu")]
    public async Task says_that_it_is_a_demo(string show) =>
        Assert.Equal("This is a demo. Nobody in it is real.", (await Open(show)).QuerySelector("body > aside.demo")!.TextContent);

    [Theory]
    [InlineData("parts"), InlineData("door"), InlineData("home"), InlineData("form"), InlineData("today"), InlineData("card"), InlineData("menu")]
    public async Task carries_each_drawing_it_uses_once_and_no_other(string show)
    {
        var page = await Open(show);
        var drawn = page.QuerySelectorAll("svg.defs > symbol").Select(symbol => "#" + symbol.Id).Order().ToArray();
        var used = page.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!).Distinct().Order().ToArray();
        Assert.Equal(used, drawn);
        Assert.Equal(drawn.Distinct(), drawn);
    }

    [Theory]
    [InlineData("parts"), InlineData("door"), InlineData("home"), InlineData("form"), InlineData("today"), InlineData("card"), InlineData("menu")]
    public async Task has_no_inline_style_or_script_and_no_id_twice(string show)
    {
        var page = await Open(show);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task moves_by_buttons_of_one_form_that_posts_to_the_front_page()
    {
        var page = await Open("door");
        var ask = page.QuerySelector("button.hut.h-sea")!;
        var form = page.GetElementById(ask.GetAttribute("form")!)!;
        Assert.Equal(("to", "ask"), (ask.GetAttribute("name"), ask.GetAttribute("value")));
        Assert.Equal(("post", "/"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Empty(page.QuerySelectorAll("input[name=f]"));
    }

    [Fact]
    public async Task gives_moves_that_carry_values_a_form_of_their_own()
    {
        var page = await Open("home");
        var button = page.QuerySelectorAll("button[value=meeting]")[^1];
        var form = page.GetElementById(button.GetAttribute("form")!)!;
        Assert.NotEqual("go", form.Id);
        Assert.Equal("yes", form.QuerySelector("input[name=not]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task starts_with_home_or_back_then_language_then_leave()
    {
        var page = await Open("form");
        Assert.Equal("Home", page.Title);
        Assert.Equal(["Back", "Language", "Leave"], page.QuerySelectorAll("header.bar > *").Select(way => way.TextContent.Trim()));
        Assert.Equal("/x", page.QuerySelector("header.bar > a.leave")!.GetAttribute("href"));
    }

    [Fact]
    public async Task turns_arrows_round_and_hides_drawings_from_readers()
    {
        var page = await Open("home");
        Assert.All(page.QuerySelectorAll("use[href='#i-go']"), use => Assert.True(use.ParentElement!.ClassList.Contains("flip")));
        Assert.All(page.QuerySelectorAll("body > svg, main svg"), svg => Assert.Equal("true", svg.GetAttribute("aria-hidden")));
    }

    [Fact]
    public async Task ties_each_field_to_its_label_hint_and_mistake()
    {
        var page = await Open("form");
        var name = page.GetElementById("Wrong_Nickname")!;
        Assert.Equal("Wrong_Nickname-hint Wrong_Nickname-wrong", name.GetAttribute("aria-describedby"));
        Assert.Equal(("true", "auto", "?"), (name.GetAttribute("aria-invalid"), name.GetAttribute("dir"), name.GetAttribute("value")));
        Assert.NotNull(page.QuerySelector("label[for=Wrong_Nickname]"));
        Assert.Equal("textarea", page.GetElementById("Wrong_WhatHappened")!.LocalName);
        Assert.Equal("date", page.GetElementById("Wrong_On")!.GetAttribute("type"));
        Assert.Equal("select", page.GetElementById("Wrong_Language")!.LocalName);
        Assert.Equal(3, page.QuerySelectorAll("fieldset.field.bad input[type=radio]").Length);
        Assert.Equal("checkbox", page.GetElementById("Wrong_InTheRoom")!.GetAttribute("type"));
    }

    [Fact]
    public async Task lists_every_mistake_with_a_way_to_its_field()
    {
        var page = await Open("form");
        var list = page.QuerySelector(".problems[role=alert][tabindex='-1']")!;
        Assert.Equal(5, list.QuerySelectorAll("li").Length);
        Assert.All(list.QuerySelectorAll("a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Empty((await Open("home")).QuerySelectorAll(".problems"));
    }

    [Fact]
    public async Task keeps_what_was_typed_with_its_line_breaks()
    {
        var page = await Open("parts");
        Assert.Equal("We had tea by the window.\nHer son built a tower.", page.GetElementById("Filled_WhatHappened")!.TextContent);
        Assert.Equal("2026-11-12", page.GetElementById("Filled_On")!.GetAttribute("value"));
        Assert.True(page.GetElementById("Filled_Where")!.HasAttribute("checked"));
    }
}
