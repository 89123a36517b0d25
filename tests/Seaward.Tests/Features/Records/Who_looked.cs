using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.Records;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Records;

[Trait("row", "N1")]
public sealed class Who_looked
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_her_who_and_why_and_lists_and_what_was_opened_in_a_hurry(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var gwen = await seaward.AWorker(Role.Outreach, "Gwen", site: null);
        var wren = await seaward.AWoman(carys);
        await seaward.Do(Actor.Of(carys.StaffId), async (_, door) => await door.Open(wren, Why.Note, default));
        await seaward.Do(Actor.Of(carys.StaffId), async (_, door) => await door.Labels([wren], Why.Today, default));
        await InAHurry(seaward, wren, gwen);

        using var she = await seaward.Herself(wren);
        var page = await she.Go("looked");

        Assert.True(page.Says("Carys, your worker"), page.Text);
        Assert.True(page.Says("To write down what happened."));
        Assert.True(page.Says("Your name was in a list. To see who may come today."));
        var hurry = page.Page.QuerySelector(".card.sun")!.TextContent;
        Assert.Contains("Gwen", hurry, StringComparison.Ordinal);
        Assert.Contains("an outreach worker, in a hurry", hurry, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    [Trait("row", "N1")]
    public async Task lets_her_ask_about_one_and_a_manager_answers_without_the_one_asked_about_seeing_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var amina = await seaward.AWorker(Role.Manager, "Amina");
        var wren = await seaward.AWoman(carys);
        using var she = await seaward.Herself(wren);
        using var manager = await seaward.SignedIn(amina);
        using var worker = await seaward.SignedIn(carys);

        await she.Press(await she.Press(await she.Go("looked"), "Ask about this"), "Send it", ("Text", "Why did she open it?"));
        var queue = await manager.Read("/looked");
        var address = queue.Page.QuerySelector("main .links a")!.GetAttribute("href")!;
        var asked = await manager.Read(address);

        Assert.True(asked.Says("Why did she open it?"));
        Assert.True(asked.Says("Carys"));
        Assert.False(asked.Says("Wren"));
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Read("/looked")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Read(address)).Status);

        await manager.Press(asked, "Send the answer", ("Text", "To start your pages. That was right."));
        Assert.True((await she.Go("looked")).Says("To start your pages. That was right."));
        Assert.True((await manager.Read("/looked")).Says("Nobody has asked"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    [Trait("row", "N1")]
    public async Task hides_a_question_from_a_manager_it_is_about(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var wren = await seaward.AWoman(await seaward.AWorker());
        var amina = await seaward.AWorker(Role.Manager, "Amina", site: null);
        await InAHurry(seaward, wren, amina);
        using var she = await seaward.Herself(wren);
        using var manager = await seaward.SignedIn(amina);
        using var other = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Bron"));

        await she.Press(await she.Press(await she.Go("looked"), "Ask about this"), "Send it", ("Text", "Why at night?"));

        var address = (await other.Read("/looked")).Page.QuerySelector("main .links a")!.GetAttribute("href")!;
        Assert.True((await manager.Read("/looked")).Says("Nobody has asked"));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Read(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.Read(address)).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_in_the_order_of_the_days_and_earlier_months_are_folded(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        seaward.Clock.Pass(TimeSpan.FromDays(-75));
        var wren = await seaward.AWoman(carys);
        foreach (var days in new[] { 70, -35, 36 })
        {
            seaward.Clock.Pass(TimeSpan.FromDays(days));
            await seaward.Do(Actor.Of(carys.StaffId), async (_, door) => await door.Open(wren, Why.Note, default));
        }

        seaward.Clock.Pass(TimeSpan.FromDays(4));
        using var she = await seaward.Herself(wren);
        var page = (await she.Go("looked")).Page;

        var inOrder = page.QuerySelectorAll("section[aria-labelledby^=d-]").Select(day => int.Parse(day.GetAttribute("aria-labelledby")![2..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(inOrder.OrderDescending(), inOrder);
        Assert.Equal(5, inOrder.Count);
        Assert.Equal(["October 2026", "August 2026"], page.QuerySelectorAll("details.fold:not(.words) > summary").Select(month => month.TextContent));
        Assert.Null(page.QuerySelector("section[aria-labelledby^=d-]")!.Closest("details"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_hers_alone(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var (wren, fern) = (await seaward.AWoman(carys), await seaward.AWoman(carys, "Fern"));
        using var she = await seaward.Herself(wren);
        using var another = await seaward.Herself(fern);
        var line = (await she.Go("looked")).Page.QuerySelector("button[name=line]")!.GetAttribute("value")!;

        Assert.True((await another.Go("looked-ask", ("line", line))).Says("That is not here any more."));
        using var anyone = seaward.Anyone();
        Assert.True((await anyone.Go("looked")).Says("For mums."));
        using var worker = await seaward.SignedIn(carys);
        Assert.True((await worker.Go("looked")).Says("For mums."));
    }

    [Fact]
    public async Task has_words_for_every_reason()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var book = seaward.Services.GetRequiredService<Phrasebook>();

        foreach (var why in Enum.GetNames<Why>()) Assert.True(book.Has(LookRules.Key("why.", why)), why);
        foreach (var @as in Enum.GetNames<As>().Where(a => a != "Herself").Append("List")) Assert.True(book.Has(LookRules.Key("looked.as.", @as)), @as);
        foreach (var role in Enum.GetNames<Role>()) Assert.True(book.Has(LookRules.Key("looked.role.", role)), role);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task tells_her_on_her_home_when_her_pages_were_last_open(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var wren = await seaward.AWoman(await seaward.AWorker());
        using var she = await seaward.Herself(wren);
        Assert.True((await she.Read("/")).Says("These pages were not open before today."));
        seaward.Clock.Pass(TimeSpan.FromHours(26));

        using var later = await seaward.Herself(wren);
        Assert.True((await later.Read("/")).Says("last open on Tuesday 10 November, in the morning"));
    }

    private static async Task InAHurry(ASeaward seaward, RecordId her, Staff who)
    {
        await seaward.Do(Actor.Of(who.StaffId), async (db, door) =>
        {
            db.Add(Standing.Of(her, who.StaffId, StandingKind.BreakGlass, seaward.Clock.GetUtcNow(), seaward.Clock.GetUtcNow().AddHours(2)));
            await db.Save("act.hurry", default);
            Assert.NotNull((await door.Open(her, Why.HerPage, default)).Record);
        });
    }
}
