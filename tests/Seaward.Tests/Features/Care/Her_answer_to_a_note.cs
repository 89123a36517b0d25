using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Hers;
using Seaward.Platform;
using Seaward.Platform.History;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Care;

[Trait("row", "N1")]
public sealed class Her_answer_to_a_note
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task stands_beside_it_for_her_and_for_the_worker_and_changes_nothing_of_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        using var worker = await seaward.SignedIn(carys);
        await worker.Press(await worker.Read($"/people/{wren}/note"), "Save", ("Input.Happened", "She was cross."));
        using var she = await seaward.Herself(wren);

        var answering = await she.Press(await she.Go("written"), "That’s wrong");
        Assert.True(answering.Says("She was cross.") && answering.Says("What is wrong, and how was it?"), answering.Text);
        var empty = await she.Press(answering, "Keep it beside the note", ("Text", " "));
        Assert.True(empty.Says("What is wrong, and how was it?"), empty.Text);
        var kept = await she.Press(empty, "Keep it beside the note", ("Text", "Not cross.\nFrightened."));

        Assert.True(kept.Says("Your words are beside the note now.") && kept.Says("You say: that’s wrong") && kept.Says("Not cross. Frightened."), kept.Text);
        var notes = await worker.Read($"/people/{wren}/notes");
        Assert.True(notes.Says("She was cross.") && notes.Says("She says that’s wrong") && notes.Says("Not cross. Frightened."), notes.Text);
        Assert.True((await worker.Read($"/people/{wren}")).Says("Not cross. Frightened."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task may_only_ask_to_have_it_explained_and_is_sealed_and_in_her_history(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        using var worker = await seaward.SignedIn(carys);
        await worker.Press(await worker.Read($"/people/{wren}/note"), "Save", ("Input.Happened", "A plan was made."));
        using var she = await seaward.Herself(wren);

        await she.Press(await she.Press(await she.Go("written"), "Please explain"), "Keep it beside the note", ("Text", ""));
        await she.Press(await she.Press(await she.Go("written"), "Reply"), "Keep it beside the note", ("Text", "Fine by me."));

        Assert.True((await worker.Read($"/people/{wren}/notes")).Says("She asks us to explain"));
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            var replies = await db.Set<NoteReply>().AsNoTracking().ToListAsync();
            Assert.Equal([ReplyKind.Explain, ReplyKind.Reply], replies.OrderBy(r => r.At).ThenBy(r => r.Kind is ReplyKind.Reply).Select(r => r.Kind));
            Assert.True(replies.Single(r => r.Kind is ReplyKind.Explain).Words.IsEmpty);
            Assert.Equal(2, await db.Set<HistoryEntry>().CountAsync(h => h.Act == "act.note-answered"));
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_only_to_a_note_of_her_own(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var (wren, fern) = (await seaward.AWomanWeMayAsk(carys), await seaward.AWoman(carys, "Fern"));
        using var worker = await seaward.SignedIn(carys);
        await worker.Press(await worker.Read($"/people/{wren}/note"), "Save", ("Input.Happened", "Tea by the van."));
        using var she = await seaward.Herself(wren);
        var form = (await she.Press(await she.Go("written"), "Reply")).Page;
        var note = form.QuerySelector("input[name=Note]")!.GetAttribute("value")!;
        using var another = await seaward.Herself(fern);

        var shown = await another.Go("answer", ("Note", note), ("Kind", "Reply"));

        Assert.True(shown.Says("That note is not here.") && !shown.Says("Tea by the van."), shown.Text);
    }
}
