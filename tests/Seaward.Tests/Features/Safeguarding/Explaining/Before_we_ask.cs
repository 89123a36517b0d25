using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Explaining;

[Trait("row", "R5e")]
public sealed class Before_we_ask
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_mother_is_asked_nothing_until_she_got_the_copies_and_it_was_explained(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var wren = await Joined.StartedAt(carys);

        var said = await Joined.SheSays(carys, wren, "Yes", "My girl is four.");
        Assert.True(said.Says("Before anything is asked, it is explained to her"));
        Assert.Equal(2, said.Page.QuerySelectorAll("input[type=checkbox][name=GotTheCopies],input[type=checkbox][name=WasExplained]").Length);
        Assert.Empty(said.Page.QuerySelectorAll("input[type=checkbox][checked]"));

        var early = await carys.Read($"/people/{wren}/talk/this-week");
        Assert.Equal(HttpStatusCode.Forbidden, early.Status);
        Assert.True(early.Says("Something comes first"));
        Assert.DoesNotContain(Joined.TheQuestion, early.Html);

        var person = await Joined.Explained(carys, wren, "Yes, both", [.. Joined.BothTicks, ("Form.HerQuestions", "Who reads it?")]);
        Assert.True(person.Says("It was explained, and she has her copies. You may ask."));

        var later = await carys.Read($"/people/{wren}/explain");
        Assert.True(later.Says("Received and explained. 10 November 2026, by Carys"));
        Assert.True(later.Says("In English, 25 minutes."));
        Assert.True(later.Says("She ticked both: that it was explained, and that she has her copies. They are on paper."), later.Text);
        Assert.NotNull(later.Page.QuerySelector("details button[name=Ending]"));
        Assert.True(later.Says("Who reads it?"));
        Assert.Contains(Joined.TheQuestion, (await Joined.InTheRoom(carys, wren, "this-week", "OnlyUs")).Html);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task can_be_listened_to_where_someone_has_read_it_aloud(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var lead = await seaward.SignedIn(await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        Assert.False((await she.Read("/before-we-ask")).Says("Or listen to it."));
        Assert.Equal(HttpStatusCode.NotFound, (await she.Read("/before-we-ask/spoken")).Status);
        Assert.True((await lead.Read("/safeguarding/versions")).Says("Nobody has read it aloud yet. Lay a sound file called policy-1.mp3"));

        Directory.CreateDirectory(Path.Combine(seaward.Folder, "spoken"));
        await File.WriteAllTextAsync(Path.Combine(seaward.Folder, "spoken", "policy-1.mp3"), "ID3 her voice");
        seaward.Clock.Pass(TimeSpan.FromMinutes(1));

        using var another = await seaward.SignedIn(await seaward.AWorker());
        Assert.Contains("<audio", (await another.Read("/before-we-ask")).Html, StringComparison.Ordinal);
        var played = await she.Read("/before-we-ask/spoken");
        Assert.Equal((HttpStatusCode.OK, "ID3 her voice"), (played.Status, played.Html));
        Assert.True((await lead.Read("/safeguarding/versions")).Says("It can be listened to where women read it."));
    }

    [Fact]
    public async Task everything_that_is_missing_is_said_at_once_and_not_yet_needs_none_of_it()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var wren = await Joined.StartedAt(carys);
        var form = await carys.Read($"/people/{wren}/explain");

        var bare = await carys.Press(form, "Yes, both", ("Form.Minutes", "0"));
        await carys.Press(form, "Not yet", ("Form.Language", "English"), ("Form.Minutes", "0"));

        Assert.True(bare.Says("Say in which language") && bare.Says("Say how many minutes") && bare.Says("Say how she has her copies"), bare.Text);
        Assert.NotNull(form.Page.QuerySelector("a[href='#child']"));
        Assert.NotNull(form.Page.QuerySelector("form[novalidate] button[name=Ending]"));
        Assert.False((await carys.Read($"/people/{wren}/explain")).Says("0 minutes"));
    }

    [Theory]
    [InlineData("GotTheCopies", "Only she can say that it was explained")]
    [InlineData("WasExplained", "Only she can say that she got the copies")]
    public async Task one_box_is_not_two(string ticked, string sentence)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var wren = await Joined.StartedAt(carys);

        var page = await Joined.Explained(carys, wren, "Yes, both", (ticked, "true"), ("Form.HerQuestions", "Why two?"));

        Assert.True(page.Says(sentence));
        Assert.Contains("Why two?", page.Html);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<Explanation>().CountAsync()));
    }

    [Fact]
    public async Task not_yet_is_written_like_any_other_ending_weighs_the_same_and_leaves_everything_else_open()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var wren = await Joined.StartedAt(carys);
        await Joined.SheSays(carys, wren, "Yes");
        var form = await carys.Read($"/people/{wren}/explain");

        var endings = form.Page.QuerySelectorAll("button[name=Ending]");
        Assert.Equal(["Yes, both", "Not yet", "She asks for changes"], endings.Select(b => b.TextContent.Trim()));
        Assert.Single(endings.Select(b => b.ClassName).Distinct());

        var person = await carys.Press(form, "Not yet");
        Assert.True(person.Says("Bags, equipment and naloxone. Nothing has to be signed or said first."));
        Assert.True((await carys.Read($"/people/{wren}/explain")).Says("Not yet. 10 November 2026, by Carys"));
        Assert.Equal(HttpStatusCode.Forbidden, (await carys.Read($"/people/{wren}/talk/this-week")).Status);
    }

    [Fact]
    [Trait("row", "Y17")]
    public async Task she_may_ask_for_changes_and_they_are_kept_in_her_words()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var wren = await Joined.StartedAt(carys);

        var empty = await Joined.Explained(carys, wren, "She asks for changes");
        await Joined.Explained(carys, wren, "She asks for changes", ("Form.HerChanges", "Say what happens at the school."));

        Assert.True(empty.Says("Write what she wants changed"));
        Assert.True((await carys.Read($"/people/{wren}/explain")).Says("Say what happens at the school."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_woman_with_no_child_says_so_and_when_one_comes_the_gate_closes_until_it_is_explained(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var wren = await Joined.StartedAt(carys);

        await Joined.SheSays(carys, wren, "No", "No kids.");
        Assert.Equal(HttpStatusCode.OK, (await carys.Read($"/people/{wren}/talk/this-week")).Status);

        await Joined.SheSays(carys, wren, "Yes", "I’m expecting.");
        Assert.Equal(HttpStatusCode.Forbidden, (await carys.Read($"/people/{wren}/talk/this-week")).Status);

        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        Assert.Equal(HttpStatusCode.OK, (await carys.Read($"/people/{wren}/talk/this-week")).Status);
    }

    [Fact, Trait("row", "R5a")]
    public async Task on_paper_is_numbered_once_and_has_room_for_both_ticks_and_leads_back_on_a_screen()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);

        var paper = await worker.Read($"/people/{wren}/explain/print");

        Assert.DoesNotContain(paper.Page.QuerySelectorAll(".menu h2"), heading => char.IsDigit(heading.TextContent.Trim()[0]));
        Assert.Contains(paper.Page.QuerySelectorAll(".menu h2"), heading => heading.TextContent.Trim() == "Who this is for");
        Assert.Equal(2, paper.Page.QuerySelectorAll(".tickline").Length);
        Assert.Equal($"/people/{wren}/explain", paper.Page.QuerySelector("main a.with")!.GetAttribute("href"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_new_version_closes_the_gate_unless_only_the_wording_changed(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        using var carys = await seaward.SignedIn(worker);
        var wren = await Joined.StartedAt(carys);
        await Joined.SheSays(carys, wren, "Yes");
        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);

        await Publish(seaward, 2, wordingOnly: true);
        Assert.Equal(HttpStatusCode.OK, (await carys.Read($"/people/{wren}/talk/this-week")).Status);

        var open = await carys.Read($"/people/{wren}/explain");
        await Publish(seaward, 3, wordingOnly: false);
        Assert.True((await carys.Read($"/people/{wren}/talk/this-week")).Says("has changed since it was explained to her"));

        var old = await carys.Press(open, "Yes, both", [("Form.Language", "Polish"), ("Form.Minutes", "5"), ("Form.HowGiven", "Paper"), .. Joined.BothTicks]);
        Assert.True(old.Says("The words changed while you were reading"));
        Assert.Contains("Polish", old.Html);

        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        Assert.Equal(HttpStatusCode.OK, (await carys.Read($"/people/{wren}/talk/this-week")).Status);
    }

    [Fact]
    public async Task what_is_typed_into_a_form_that_cannot_be_kept_stays()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var wren = await Joined.StartedAt(carys);

        var page = await Joined.Explained(carys, wren, "Yes, both", [("Form.On", "2027-01-01"), ("Form.Minutes", "soon"), ("Form.HerQuestions", "Who is Ann?"), .. Joined.BothTicks]);
        var future = await Joined.Explained(carys, wren, "Yes, both", [("Form.On", "2027-01-01"), ("Form.HerQuestions", "Who is Ann?"), .. Joined.BothTicks]);
        var unanswered = await Joined.SheSays(carys, wren, "", "It is hard to say.");

        Assert.Contains("Who is Ann?", page.Html);
        Assert.Contains("soon", page.Html);
        Assert.True(future.Says("That day is still to come"));
        Assert.Contains("It is hard to say.", unanswered.Html);
    }

    [Fact]
    public async Task two_workers_who_hear_her_answer_at_once_do_not_write_over_each_other()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var wren = await Joined.StartedAt(carys);
        var (first, second) = (await carys.Read($"/people/{wren}/explain"), await carys.Read($"/people/{wren}/explain"));

        await carys.Press(first, "Keep her answer", ("Answer", "No"));
        var late = await carys.Press(second, "Keep her answer", ("Answer", "Yes"), ("HerWords", "A boy."));

        Assert.True(late.Says("Someone else kept an answer of hers a moment ago"));
        Assert.True(late.Says("On 10 November she said no."));
        Assert.Contains("A boy.", late.Html);
    }

    [Fact]
    public async Task her_copies_print_without_a_logo_and_open_nothing()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var wren = await Joined.StartedAt(carys);

        var copies = await carys.Read($"/people/{wren}/explain/print");

        Assert.True(copies.Says("You hear it before anyone else does"));
        Assert.True(copies.Says("The whole policy"));
        Assert.True(copies.Says("Advocate"));
        Assert.DoesNotContain("Wren", copies.Html);
        Assert.Null(copies.Page.QuerySelector("header,.mark"));
    }

    [Fact]
    [Trait("row", "R5e")]
    public async Task anyone_can_read_it_before_anyone_asks_anything()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var anyone = seaward.Anyone();

        var page = await anyone.Read("/before-we-ask");

        Assert.Equal("Home", page.Page.Title);
        Assert.True(page.Says("You hear it before anyone else does"));
        Assert.True(page.Says("Nobody may hold them against you"));
        Assert.Empty(anyone.CookieJar.GetAllCookies());
        var welsh = await anyone.Read("/cy/before-we-ask");
        Assert.True(welsh.Says($"Ring {seaward.Services.GetRequiredService<ServiceIdentity>().Phone}, and we will find an interpreter"), welsh.Text);
    }

    [Fact]
    public async Task the_safeguarding_lead_sees_every_version_and_a_worker_does_not()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var lead = await seaward.SignedIn(await seaward.AWorker(Role.SafeguardingLead, "Amina"));
        using var carys = await seaward.SignedIn(await seaward.AWorker());

        Assert.True((await lead.Read("/safeguarding/versions")).Says("Version 1, from 1 January 2025"));
        Assert.Equal(HttpStatusCode.Forbidden, (await carys.Read("/safeguarding/versions")).Status);
    }

    private static Task Publish(ASeaward seaward, int number, bool wordingOnly) => seaward.Do(Actor.Seaward, async (db, _) =>
    {
        db.Add(new PolicyVersion { Id = Guid.NewGuid(), Number = number, EffectiveOn = new(2026, 11, 1), WordingOnly = wordingOnly, StartingPoint = false, Language = "en", Plain = $"# Version {number}\nPlain.", Policy = "# All\nOf it." });
        await db.SaveChangesAsync();
    });
}
