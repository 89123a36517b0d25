using System.Net;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Notes;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Care;

public sealed class A_note
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y33")]
    public async Task keeps_her_words_apart_and_as_she_said_them(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        var visitor = await seaward.SignedIn(carys);

        var form = await visitor.Read($"/people/{wren}/note");
        Assert.Equal("", form.Page.QuerySelector("textarea[name='Input.Said']")!.TextContent.Trim());
        var notes = await visitor.Press(form, "Save", ("Input.Happened", "Tea in the garden room."), ("Input.Said", "“Ten works. I can breathe.”"));

        var hers = notes.Page.QuerySelector("blockquote.part.her")!;
        Assert.Equal("In her words“Ten works. I can breathe.”", hers.TextContent.Trim());
        Assert.DoesNotContain("garden", hers.TextContent, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "T20")]
    public async Task is_there_for_whoever_covers_so_she_need_not_tell_it_again(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, nisha) = (await seaward.AWorker(), await seaward.AWorker(name: "Nisha"));
        var wren = await seaward.AWomanWeMayAsk(carys);
        await Write(await seaward.SignedIn(carys), wren, ("Input.Happened", "We talked by the van."), ("Input.Said", "“Not before the school run.”"), ("Input.Ours", "Ring the school about 3 o’clock"));
        var cover = await seaward.SignedIn(nisha);
        Assert.Equal(HttpStatusCode.Forbidden, (await cover.Read($"/people/{wren}/notes")).Status);

        await seaward.Do(Actor.Of(carys.StaffId), async (db, _) =>
        {
            db.Add(Standing.Of(wren, nisha.StaffId, StandingKind.Cover, seaward.Clock.GetUtcNow()));
            await db.Save("act.cover", default);
        });

        var notes = await cover.Read($"/people/{wren}/notes");
        Assert.True(notes.Says("“Not before the school run.”"), notes.Text);
        Assert.True((await cover.Read("/today")).Says("Ring the school about 3 o’clock"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task written_while_a_colleague_writes_is_shown_hers_first_and_both_stay(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, nisha) = (await seaward.AWorker(), await seaward.AWorker(name: "Nisha"));
        var wren = await seaward.AWomanWeMayAsk(carys);
        await seaward.Do(Actor.Of(carys.StaffId), async (db, _) =>
        {
            db.Add(Standing.Of(wren, nisha.StaffId, StandingKind.Cover, seaward.Clock.GetUtcNow()));
            await db.Save("act.cover", default);
        });
        var (first, second) = (await seaward.SignedIn(carys), await seaward.SignedIn(nisha));
        var (hers, mine) = (await first.Read($"/people/{wren}/note"), await second.Read($"/people/{wren}/note"));
        seaward.Clock.Pass(TimeSpan.FromMinutes(4));
        await first.Press(hers, "Save", ("Input.Happened", "She came at ten."));

        var held = await second.Press(mine, "Save", ("Input.Happened", "She rang at nine."));

        Assert.True(held.Says("Carys added a note at 09:34"), held.Text);
        Assert.True(held.Says("She came at ten."), held.Text);
        Assert.Contains("She rang at nine.", held.Page.QuerySelector("textarea[name='Input.Happened']")!.TextContent, StringComparison.Ordinal);
        var both = await second.Press(held, "Save");
        Assert.True(both.Says("She came at ten.") && both.Says("She rang at nine."), both.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task sent_twice_is_written_once(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        var visitor = await seaward.SignedIn(carys);
        var form = await visitor.Read($"/people/{wren}/note");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.Press(form, "Save", ("Input.Happened", "Once."))));

        Assert.Single((await visitor.Read($"/people/{wren}/notes")).Page.QuerySelectorAll("article.entry"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task put_right_stands_beside_the_one_it_corrects(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        var visitor = await seaward.SignedIn(carys);
        var notes = await Write(visitor, wren, ("Input.Happened", "She came on Monday."));

        var form = await visitor.Read(notes.Page.QuerySelectorAll("a").First(a => a.TextContent == "Put something right").GetAttribute("href")!);
        var both = await visitor.Press(form, "Save", ("Input.Happened", "It was Tuesday."));

        Assert.True(both.Says("She came on Monday.") && both.Says("It was Tuesday.") && both.Says("Puts right an earlier note") && both.Says("A later note puts this right"), both.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task with_something_missing_is_told_beside_the_box_and_loses_nothing(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        var visitor = await seaward.SignedIn(carys);

        var again = await Write(visitor, wren, ("Input.Happened", "A long talk."), ("Input.Ours", "Bring the heater"), ("Input.By", "2026-11-01"));

        Assert.Equal("Choose today or a day to come", again.Page.QuerySelector("#Input_By-wrong")!.TextContent);
        Assert.Contains("A long talk.", again.Html, StringComparison.Ordinal);
        Assert.Contains("Bring the heater", again.Html, StringComparison.Ordinal);
        await seaward.Do(Actor.Of(carys.StaffId), async (db, _) => Assert.Equal(0, await db.Set<Note>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "N1")]
    public async Task says_in_her_record_who_opened_it_to_write_and_what_was_written(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);

        await Write(await seaward.SignedIn(carys), wren, ("Input.Happened", "canary-tea"), ("Input.Held", "Happened"), ("Input.HeldBecause", "AskedToWait"));

        await seaward.Do(Actor.Of(carys.StaffId), async (db, _) =>
        {
            Assert.Contains(await db.Set<AccessLine>().ToListAsync(), l => l.Record == wren && l.Why == "Note" && l.As == "KeyWorker");
            var entry = await db.Set<Seaward.Platform.History.HistoryEntry>().OrderBy(e => e.Id).LastAsync(e => e.Record == wren);
            Assert.Equal("act.note-written", entry.Act);
            Assert.DoesNotContain("canary-tea", entry.Change, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void that_holds_a_part_back_never_holds_back_her_own_words()
    {
        Assert.DoesNotContain("Said", Enum.GetNames<HeldPart>());
        Assert.False(NoteRules.SheMayRead(HeldPart.Both, HeldPart.Happened));
        Assert.True(NoteRules.SheMayRead(HeldPart.Happened, HeldPart.Ours));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task before_anything_was_explained_is_a_contact_line_that_asks_nothing(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        var visitor = await seaward.SignedIn(carys);
        var form = await visitor.Read($"/people/{wren}/note");
        Assert.Equal($"/people/{wren}/contact-line", form.Path);

        Assert.Equal(["Input.Happened", "Input.Ours"], form.Page.QuerySelectorAll("form.sheet textarea, form.sheet select, form.sheet input:not([type=hidden])").Select(f => f.GetAttribute("name")));
        var notes = await visitor.Press(form, "Save", ("Input.Happened", "She stood at the van."), ("Input.Ours", "Tea, and a bag."));

        Assert.True(notes.Says("What we did"), notes.Text);
    }

    private static async Task<Sheet> Write(Visitor visitor, RecordId record, params (string, string)[] fields) =>
        await visitor.Press(await visitor.Read($"/people/{record}/note"), "Save", fields);
}
