using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Publishing;

[Trait("row", "Y17"), Trait("row", "Y18")]
public sealed class A_new_version
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_the_group_each_changed_word_and_stands_on_the_leads_day_when_it_comes_back(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var gwen = await AVersion.Lead(seaward);
        using var faye = await AVersion.Group(seaward);
        var wren = await Joined.StartedAt(carys);
        Assert.False((await gwen.Read("/today")).Says("wants something changed"));
        await Joined.Explained(carys, wren, "She asks for changes", ("Form.HerChanges", "Say what happens at the school."));
        Assert.True((await gwen.Read("/today")).Says("One woman wants something changed in what we say."), (await gwen.Read("/today")).Text);
        var next = await gwen.Read(AVersion.Page);
        Assert.True(next.Says("10 November 2026: ask Carys.") && !next.Says("Say what happens at the school."), next.Text);
        Assert.False((await carys.Read("/today")).Says("wants something changed"));

        await AVersion.PassOn(gwen, AVersion.Page, AVersion.Whole.But(("Form.From", "2026-11-10"), ("Form.WordingOnly", "true")));
        var word = await AVersion.Opened(faye);
        Assert.True(word.Says("They say that only the wording is new.") && word.Says("What is new") && word.Says("It said:"), word.Text);
        Assert.Contains(word.Page.QuerySelectorAll("ins"), said => said.TextContent.Contains("Always, and at your own table if you like.", StringComparison.Ordinal));
        Assert.NotEmpty(word.Page.QuerySelectorAll("del"));
        await faye.Press(word, "Send it back", ("Words", "That is not only wording."));

        var day = await gwen.Read("/today");
        Assert.True(day.Says("The women’s group sent one thing back, with reasons."), day.Text);
        Assert.Equal(AVersion.Page, day.Page.QuerySelectorAll("main a").First(a => a.TextContent.Contains("Read why", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.True((await gwen.Read("/group-said")).Says("That is not only wording."));
        Assert.False((await carys.Read("/today")).Says("sent one thing back"));
        await gwen.Press(await gwen.Read(AVersion.Page), AVersion.Sign, ("Form.Text", "# You read it first\nAlways."), ("Form.Reply", "True."));
        Assert.False((await gwen.Read("/today")).Says("sent one thing back"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5e")]
    public async Task tells_the_worker_whom_to_tell_again_and_her_what_she_heard_and_what_is_new(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        using var carys = await seaward.SignedIn(worker);
        using var gwen = await AVersion.Lead(seaward);
        using var faye = await AVersion.Group(seaward);
        var wren = await seaward.AWoman(worker);
        using var she = await seaward.Herself(wren);
        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        const string Again = "One of your women had an earlier version of what we say.", Changed = "Something has changed in what we do and don’t do";
        Assert.False((await carys.Read("/today")).Says(Again) || (await she.Read("/")).Says(Changed));

        await AVersion.Published(gwen, faye, AVersion.Page, AVersion.Whole.But(("Form.From", "2026-11-10")));

        Assert.True((await carys.Read("/today")).Says(Again), (await carys.Read("/today")).Text);
        var explain = await carys.Read($"/people/{wren}/explain");
        Assert.True(explain.Says("What is new") && explain.Page.QuerySelectorAll("ins").Any(said => said.TextContent.Contains("Always, and at your own table", StringComparison.Ordinal)), explain.Text);
        var home = await she.Read("/");
        Assert.True(home.Says(Changed), home.Text);
        var had = await she.Press(home, "Read what was explained to you");
        Assert.True(had.Says("Carys went through this with you on Tuesday 10 November.") && had.Says("It said:") && had.Says("We may worry about a child before we have gone through this with you."), had.Text);
        Assert.Equal("Home", had.Page.Title);

        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        Assert.False((await carys.Read("/today")).Says(Again) || (await she.Read("/")).Says(Changed));
        Assert.False((await carys.Read($"/people/{wren}/explain")).Says("What is new"));
    }

    [Fact]
    public void says_each_changed_line_once_beside_what_stood_in_its_place()
    {
        var changed = WhatChanged.Between("# One\nBags stay.\nTea too.\n~ If not\n~~ Ring us.", "# One\nBags and boxes stay.\nTea too.\n~ If not\n~~ Ring us.\nAlways.");

        Assert.Equal(["Bags stay.", ""], changed.Select(part => string.Join(' ', part.Was)));
        Assert.Equal(["Bags and boxes stay.", "Always."], changed.Select(part => string.Join(' ', part.Is)));
        Assert.Empty(WhatChanged.Between("# One\nA.", "# One\n\nA."));
    }
}
